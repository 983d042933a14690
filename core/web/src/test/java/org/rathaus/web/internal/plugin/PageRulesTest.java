package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.PublicService;
import org.rathaus.web.DeskPage;
import org.rathaus.web.PublicPage;
import org.rathaus.web.ServicePages;

class PageRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"search", "item/${id}", "item/${id}/photo", "page/#{number}", "register-2"})
    void takesPathsOfTheService(String path) {
        assertDoesNotThrow(() -> PageRules.check(new Pages(path, path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "apply/person", "resume/${secret}", "desk", "desk/register", "wicket/resource"})
    void leavesTheFormsOwnPathsToTheForm(String path) {
        assertTrue(refused(path, "search").contains("'" + path + "'"));
        assertDoesNotThrow(() -> PageRules.check(new Pages("search", path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/search", "search/", "Search", "${id}", "a//b", "../staff", "a b", "search?x"})
    void refusesWhatIsNoPath(String path) {
        assertTrue(refused(path, "search").contains("cannot lie at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "${id}", "../audit"})
    void refusesWhatIsNoPathForStaffEither(String path) {
        assertTrue(refused("search", path).contains("cannot lie at"));
    }

    private static String refused(String publicPath, String deskPath) {
        return assertThrows(QuarantineException.class, () -> PageRules.check(new Pages(publicPath, deskPath))).getMessage();
    }

    private record Pages(String publicPath, String deskPath) implements PublicService, ServicePages {

        @Override
        public FormDefinition form() {
            return FormDefinition.of(1);
        }

        @Override
        public Map<String, Class<? extends PublicPage>> publicPages() {
            return Map.of(publicPath, PublicPage.class);
        }

        @Override
        public Map<String, Class<? extends DeskPage>> deskPages() {
            return Map.of(deskPath, DeskPage.class);
        }
    }
}
