package org.rathaus.portal.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.wicket.Page;
import org.apache.wicket.protocol.http.WebApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.Correspondence;
import org.rathaus.kernel.cases.Correspondence.Inquiry;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.cases.Receipts;
import org.rathaus.kernel.cases.Retention;
import org.rathaus.kernel.statistics.Popularity;
import org.rathaus.portal.internal.home.HomePage;
import org.rathaus.portal.internal.home.SituationPage;
import org.rathaus.portal.internal.legal.LegalPage;
import org.rathaus.portal.internal.sitemap.Robots;
import org.rathaus.portal.internal.sitemap.SitemapPage;
import org.rathaus.portal.internal.sitemap.SitemapXml;
import org.rathaus.portal.internal.sitemap.TextFile;
import org.rathaus.portal.internal.status.DataReference;
import org.rathaus.portal.internal.status.FilePage;
import org.rathaus.portal.internal.status.ReceiptReference;
import org.rathaus.portal.internal.status.StatusPage;
import org.rathaus.portal.internal.status.WithdrawPage;
import org.rathaus.web.FileDownload;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.WebArea;

/** A town's home, its legal pages, what to do on which occasion, and what became of a case. */
@Component(service = WebArea.class)
public final class HomeArea implements WebArea {

    private final Cases cases;
    private final Receipts receipts;
    private final Retention retention;
    private final PersonalRecords records;
    private final Attachments attachments;
    private final Correspondence correspondence;
    private final Popularity popularity;

    /** With what the status page needs, and what the home shows first; the other pages ask nobody. */
    @Activate
    public HomeArea(@Reference Cases cases, @Reference Receipts receipts, @Reference Retention retention,
            @Reference PersonalRecords records, @Reference Attachments attachments, @Reference Correspondence correspondence,
            @Reference Popularity popularity) {
        this.cases = cases;
        this.receipts = receipts;
        this.retention = retention;
        this.records = records;
        this.attachments = attachments;
        this.correspondence = correspondence;
        this.popularity = popularity;
    }

    /** The ids of the services that are used most in the town of the page in work, the most used first. */
    public static List<String> mostUsed() {
        return AreaApplication.area(HomeArea.class).popularity.mostUsed(PortalRequest.current().requireTown().id());
    }

    /** The case of the town that this secret opens, for the page in work. */
    public static Optional<CaseFile> caseOf(String secret) {
        HomeArea area = AreaApplication.area(HomeArea.class);
        return area.cases.bySecret(PortalRequest.current().requireTown(), secret);
    }

    /** A case of the town in an account, for the page in work. */
    public static Optional<CaseFile> caseOf(String account, UUID id) {
        return AreaApplication.area(HomeArea.class).cases.ofAccount(PortalRequest.current().requireTown(), account, id);
    }

    /** Puts the case that this secret opens into an account, for the page in work; false if it is in another one. */
    public static boolean take(String secret, String account) {
        return AreaApplication.area(HomeArea.class).cases.take(PortalRequest.current().requireTown(), secret, account);
    }

    /** The case of the town whose status this secret shows, be it from a mail, for the page in work. */
    public static Optional<CaseFile> statusOf(String secret) {
        HomeArea area = AreaApplication.area(HomeArea.class);
        return area.cases.byLink(PortalRequest.current().requireTown(), secret);
    }

    /** What became of the case of the town that this secret opened once, if it was deleted. */
    public static Optional<Deletion> deletionOf(String secret) {
        HomeArea area = AreaApplication.area(HomeArea.class);
        return area.retention.bySecret(PortalRequest.current().requireTown(), secret);
    }

    /** Writes all that is kept of a case. */
    public static void handOut(CaseFile file, OutputStream out) throws IOException {
        HomeArea area = AreaApplication.area(HomeArea.class);
        area.records.write(PortalRequest.current().requireTown(), file, out);
    }

    /** The acknowledgement of a case, in the language of the reader. */
    public static byte[] receiptOf(CaseFile file) {
        HomeArea area = AreaApplication.area(HomeArea.class);
        PortalRequest request = PortalRequest.current();
        return area.receipts.pdf(request.requireTown(), file, request.language());
    }

    /** The files that the citizen sent with a case. */
    public static List<Attachment> filesOf(CaseFile file) {
        return AreaApplication.area(HomeArea.class).attachments.ofCase(file.townId(), file.id());
    }

    /** One of them, to be thrown. */
    public static FileDownload fileOf(CaseFile file, String id) {
        return FileDownload.of(AreaApplication.area(HomeArea.class).attachments, filesOf(file), id);
    }

    /** What the town still needs from the citizen. */
    public static Optional<Inquiry> inquiry(CaseFile file) {
        return AreaApplication.area(HomeArea.class).correspondence.open(PortalRequest.current().requireTown(), file);
    }

    /** The citizen sees the messages of a case. */
    public static void read(CaseFile file) {
        AreaApplication.area(HomeArea.class).correspondence.read(PortalRequest.current().requireTown(), file);
    }

    /** The citizen answers; false if that is not wanted any more. */
    public static boolean answer(CaseFile file, int inquiry, String text) {
        return AreaApplication.area(HomeArea.class).correspondence.answer(PortalRequest.current().requireTown(), file, inquiry, text);
    }

    /** The citizen withdraws a case; false if that is not possible, or not any more. */
    public static boolean withdraw(CaseFile file) {
        return AreaApplication.area(HomeArea.class).cases.withdraw(PortalRequest.current().requireTown(), file).isPresent();
    }

    /** Where files are kept. */
    public static Attachments attachments() {
        return AreaApplication.area(HomeArea.class).attachments;
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Scope scope() {
        return Scope.TOWN;
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public Class<? extends Page> homePage() {
        return HomePage.class;
    }

    @Override
    public void mount(WebApplication application) {
        application.mountPage("/legal/${page}", LegalPage.class);
        application.mountPage("/situation/${id}", SituationPage.class);
        application.mountPage("/sitemap", SitemapPage.class);
        application.mountResource("/sitemap.xml", new TextFile("sitemap.xml", "application/xml", SitemapXml::ofTown));
        application.mountResource("/robots.txt", new TextFile("robots.txt", "text/plain; charset=utf-8", Robots::ofTown));
        application.mountResource(ChangePassword.PATH, new ChangePassword());
        application.mountPage("/status/${secret}", StatusPage.class);
        application.mountPage("/status/${secret}/" + WithdrawPage.PATH, WithdrawPage.class);
        application.mountPage("/status/${secret}/file/${id}", FilePage.class);
        application.mountResource("/status/${secret}/receipt", new ReceiptReference());
        application.mountResource("/status/${secret}/data", new DataReference());
    }
}
