package org.gatehouse.query.imports;

import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.imports.ImportView;
import org.gatehouse.query.reading.Answers;
import org.gatehouse.query.reading.Reading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ImportReadController {

    private final Reading reading;

    ImportReadController(Reading reading) {
        this.reading = reading;
    }

    @GetMapping("/imports/{id}")
    @Requires(Permission.USER_MANAGE)
    ResponseEntity<ImportView> find(@PathVariable ImportId id) {
        return Answers.one(
                reading.of("imports").about(id.value()),
                views -> ImportViews.find(views, id.value()),
                ImportView::version,
                "imports.no-such-import");
    }
}
