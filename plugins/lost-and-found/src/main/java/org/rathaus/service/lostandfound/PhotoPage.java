package org.rathaus.service.lostandfound;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.NotFoundException;

/** Answers with the photo of an item that everybody may see. */
final class PhotoPage extends LostAndFoundPage {

    private static final long serialVersionUID = 1L;

    PhotoPage(PageParameters parameters) {
        super(parameters);
        FoundItem item = id(parameters.get("id").toString("")).flatMap(it -> office().items().find(townId(), it))
                .filter(it -> settings().photos() && ItemStatus.PUBLIC.contains(it.status()) && it.kind().hasPhoto()).orElseThrow(NotFoundException::new);
        throw FileDownload.of(item.number() + ".jpg", "image/jpeg", office().items().photo(townId(), item.id()).orElseThrow(NotFoundException::new));
    }

    @Override
    protected void write(Html html) {
        throw new IllegalStateException("a photo has no page");
    }

    @Override
    protected String pageTitle() {
        return serviceText("service.title");
    }
}
