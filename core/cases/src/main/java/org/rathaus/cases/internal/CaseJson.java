package org.rathaus.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.kernel.cases.Correspondence.Note;
import org.rathaus.kernel.service.AnsweredSteps;
import org.rathaus.kernel.service.ServiceTerms;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A case as JSON for the person it is about: as stored, and in words. */
final class CaseJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CaseJson() {
    }

    static byte[] write(CaseFile file, List<Note> notes, ServiceTerms terms) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reference", file.reference());
        json.put("service", Map.of("id", file.serviceId(), "title", terms.title()));
        json.put("receivedAt", file.receivedAt().toString());
        json.put("channel", file.intake().channel().key());
        file.intake().arrivedOn().ifPresent(day -> json.put("arrivedOn", day.toString()));
        json.put("language", file.language().toLanguageTag());
        json.put("assurance", file.assurance().key());
        json.put("formVersion", file.formVersion());
        json.put("subject", file.subject());
        json.put("answers", file.answers().asMap());
        json.put("answersInWords", AnsweredSteps.of(file.answers(), terms).stream().map(CaseJson::section).toList());
        json.put("remarks", file.remarks());
        json.put("events", file.events().stream().map(event -> event(event, terms)).toList());
        if (!notes.isEmpty()) {
            json.put("notes", notes.stream().map(it -> Map.of("at", it.at().toString(), "note", it.text())).toList());
        }
        return MAPPER.writeValueAsBytes(json);
    }

    private static Map<String, Object> section(AnsweredSteps.Section section) {
        List<Map<String, String>> answers = new ArrayList<>();
        section.answers().forEach(answer -> answers.add(Map.of("label", answer.label(), "value", answer.value())));
        return Map.of("title", section.title(), "answers", answers);
    }

    private static Map<String, Object> event(CaseEvent event, ServiceTerms terms) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", event.at().toString());
        json.put("status", event.status());
        json.put("statusName", terms.statusName(event.status()));
        json.put("note", event.note());
        // which clerk it was is a matter of the authority
        json.put("by", Set.of(Author.CITIZEN, Author.SYSTEM).contains(event.actor()) ? event.actor() : "staff");
        return json;
    }
}
