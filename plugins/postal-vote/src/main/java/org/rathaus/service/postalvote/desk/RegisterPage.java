package org.rathaus.service.postalvote.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.register.Register;
import org.rathaus.service.postalvote.register.Register.State;
import org.rathaus.service.postalvote.register.RegisterFile;
import org.rathaus.service.postalvote.register.RegisterPreview;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.SentFile;

/** Takes the voter register of an election: first a look at the file, then everything in one step, at last its deletion. */
public final class RegisterPage extends PostalPage {

    /** Where it lies. */
    public static final String PATH = "register";

    private static final long serialVersionUID = 1L;
    private static final String REGISTER = "register";
    private static final String RELOAD_SECONDS = "3";

    /** A post looks at a file, takes it, throws it away, or deletes the register that counts. */
    public RegisterPage(PageParameters parameters) {
        super(parameters, Permission.MANAGE_SERVICES, Permission.MANAGE_SERVICES);
        if (request().isPost()) {
            act(request().parameter("op"));
        } else if (!request().parameter("faults").isEmpty()) {
            throw faults(request().parameter("faults"));
        } else if (hasElection() && registers().stream().anyMatch(it -> it.state() == State.LOADING && !it.isStuck(offer().now()))) {
            request().header("Refresh", RELOAD_SECONDS);
        }
    }

    private List<Register> registers() {
        return staff().registers().all(town()).stream().filter(it -> it.election().equals(election().id())).toList();
    }

    private void act(String operation) {
        switch (operation) {
            case "look" -> look();
            case "import" -> {
                staff().loader().start(town(), posted().id());
                throw done("started", 0);
            }
            case "discard", "delete" -> {
                staff().registers().delete(town(), posted().id(), offer().now());
                throw done("deleted", 0);
            }
            default -> throw new NotFoundException();
        }
    }

    private Register posted() {
        return find(request().parameter(REGISTER));
    }

    private Register find(String id) {
        return id(id).flatMap(it -> staff().registers().find(town(), it)).filter(it -> it.election().equals(election().id())).orElseThrow(NotFoundException::new);
    }

    private void look() {
        Optional<SentFile> file = request().files("file").stream().filter(SentFile::isStored).findFirst();
        byte[] content = file.map(RegisterPage::content).orElse(new byte[0]);
        if (content.length == 0) {
            refuse("noFile");
            return;
        }
        UUID id = staff().registers().stage(town(), election().id(), content, RegisterPreview.of(read(content)), offer().now(), member().id(),
                StaffSide.keepUntil(election()));
        throw request().seeOther(here() + "&" + REGISTER + "=" + id);
    }

    private RegisterFile read(byte[] content) {
        return RegisterFile.of(content).asOf(offer().today());
    }

    private static byte[] content(SentFile file) {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a voter register", e);
        }
    }

    /** All of them as a table, for whoever mends the file in the program that wrote it. */
    private FileDownload faults(String id) {
        byte[] content = staff().registers().content(town(), find(id).id()).orElseThrow(NotFoundException::new);
        List<List<String>> rows = new ArrayList<>();
        read(content).read(voter -> { }, it -> rows.add(List.of(String.valueOf(it.line()), it.column() == null ? "" : getString("column." + it.column().key()),
                text("fault." + it.rule(), it.detail()))));
        return FileDownload.csv("register-" + election().id(), List.of(getString("report.columns").split(";")), rows.stream());
    }

    @Override
    protected String path() {
        return PATH;
    }

    @Override
    protected void write(Sheet sheet, Election chosen) {
        List<Register> all = registers();
        String shown = request().parameter(REGISTER);
        Optional<Register> staged = all.stream().filter(it -> it.state() == State.STAGED && it.id().toString().equals(shown)).findFirst();
        if (staged.isPresent()) {
            staff().registers().content(town(), staged.get().id())
                    .ifPresent(it -> new RegisterLook(this, RegisterPreview.of(read(it))).write(sheet, staged.get()));
            return;
        }
        sheet.section(getString("now"), () -> all.stream().filter(it -> it.state() == State.ACTIVE).findFirst()
                .ifPresentOrElse(it -> active(sheet, it), () -> sheet.kern().body(getString("none"))));
        all.stream().filter(it -> it.state() == State.LOADING || it.state() == State.FAILED).forEach(it -> loading(sheet, it));
        sheet.section(getString("upload"), () -> upload(sheet));
    }

    private void active(Sheet sheet, Register register) {
        sheet.kern().body(text("active", register.voters(), Times.day(register.touchedAt(), language()), Times.hour(register.touchedAt())));
        sheet.kern().body(text("kept", Times.day(StaffSide.keepUntil(election()), language())));
        sheet.button(Map.of("op", "delete", REGISTER, register.id().toString()), "secondary", getString("delete"));
    }

    private void loading(Sheet sheet, Register register) {
        sheet.section(getString("loading"), () -> {
            if (register.isStuck(offer().now())) {
                sheet.kern().body(getString("stuck"));
                sheet.button(Map.of("op", "import", REGISTER, register.id().toString()), "primary", getString("again"));
                sheet.button(Map.of("op", "discard", REGISTER, register.id().toString()), "secondary", getString("discard"));
            } else {
                sheet.kern().body(text("progress", register.loaded(), register.voters()));
                sheet.html().open("progress", "portal-progress").with("max", String.valueOf(Math.max(1, register.voters())))
                        .with("value", String.valueOf(register.loaded())).with("aria-label", getString("loading")).close("progress");
                sheet.link(here(), getString("reload"));
            }
        });
    }

    private void upload(Sheet sheet) {
        Html html = sheet.html();
        html.open("form", "portal-form").with("method", "post").with("enctype", "multipart/form-data").with("action", here());
        sheet.kern().hidden("op", "look");
        html.open("div", "kern-form-input").open("label", "kern-label").with("for", "file").text(getString("file")).close("label");
        html.open("div", "kern-hint").with("id", "file-hint").text(getString("file.hint")).close("div");
        html.open("input", "kern-form-input__input").with("id", "file").with("name", "file").with("type", "file").with("accept", ".csv,.txt,text/csv")
                .with("aria-describedby", "file-hint").close("div");
        sheet.button("primary", getString("look"));
        html.close("form");
    }
}
