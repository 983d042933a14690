package org.rathaus.towns.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.rathaus.api.town.Brand;

/** A brand as read from its files. */
final class FileBrand implements Brand {

    static final List<String> FILES = List.of("tokens.css", "logo.svg", "favicon.svg");

    private static final int VERSION_BYTES = 6;

    private final Map<String, byte[]> files;
    /** Once somebody has asked, as what follows: thousands of towns are read at the start. */
    private volatile String version = "";
    /** In light and in dark. */
    private volatile List<String> pageColours = List.of();

    FileBrand(Map<String, byte[]> files) {
        this.files = Map.copyOf(files);
    }

    @Override
    public String version() {
        if (version.isEmpty()) {
            version = HexFormat.of().formatHex(digest(files), 0, VERSION_BYTES);
        }
        return version;
    }

    @Override
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    @Override
    public Optional<String> pageColour(boolean dark) {
        if (pageColours.isEmpty()) {
            pageColours = Theme.UNCHOSEN.stream().map(theme -> colour(ContrastPair.PAGE, theme).hex()).toList();
        }
        return Optional.of(pageColours.get(dark ? 1 : 0));
    }

    /** That of links and buttons in light; a brand whose light pages are dark may have one that paper does not show. */
    @Override
    public String paperColour() {
        Colour colour = colour(ContrastPair.ACTION, Theme.UNCHOSEN.get(0)).over(ContrastPair.WHITE);
        return colour.contrast(ContrastPair.WHITE) < ContrastPair.TEXT ? Brand.super.paperColour() : colour.hex();
    }

    private Colour colour(String property, Theme theme) {
        try {
            return new Palette(theme, counting(theme), Map.of()).seen(property).colour();
        } catch (Palette.Unreadable e) {
            throw new IllegalStateException("a brand with such a file is not read", e);
        }
    }

    @Override
    public Map<String, String> tokens(boolean dark) {
        Map<String, String> tokens = new TreeMap<>();
        counting(Theme.UNCHOSEN.get(dark ? 1 : 0)).forEach((property, token) -> tokens.put(property, token.value()));
        return tokens;
    }

    private Map<String, Token> counting(Theme theme) {
        try {
            return KernColours.counting(TokensCheck.check(new String(files.get("tokens.css"), StandardCharsets.UTF_8)), theme);
        } catch (BrokenTownException e) {
            throw new IllegalStateException("a brand with such a file is not read", e);
        }
    }

    private static byte[] digest(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                digest.update((file + files.get(file).length).getBytes(StandardCharsets.UTF_8));
                digest.update(files.get(file));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
