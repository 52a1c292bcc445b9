package org.theragraph.cli.fetch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Answers as the E-utilities document it, about records that a test makes up. */
final class MadePubMed {
  private final Site site;
  private final Map<String, String> records = new TreeMap<>();
  private final Map<String, String> revised = new TreeMap<>();
  private final Map<String, List<String>> sets = new ConcurrentHashMap<>();

  MadePubMed(Site site) {
    this.site = site;
    site.on("/esearch.fcgi", this::search)
        .on("/epost.fcgi", this::keep)
        .on("/efetch.fcgi", this::records);
  }

  /** Adds a record, or changes it. */
  MadePubMed with(String id, String title) {
    records.put(id, title);
    return this;
  }

  MadePubMed withMany(int count) {
    for (int i = 1; i <= count; i++) {
      with(String.valueOf(90_000_000 + i), "Made record " + i);
    }
    return this;
  }

  /** Changes a record, as its date of modification tells. */
  void revise(String id, String title) {
    with(id, title);
    revised.put(id, LocalDate.now().toString());
  }

  /** The ids that efetch was asked for, in batches. */
  int batches() {
    return site.requests("/efetch.fcgi").size();
  }

  void search(Site.Request request) throws IOException {
    List<String> found = new ArrayList<>(records.keySet());
    if (request.parameter("datetype").equals("mdat")) {
      found.retainAll(revised.keySet());
    }
    int most = Integer.parseInt(request.parameter("retmax"));
    String ids =
        found.stream().limit(most).map("<Id>%s</Id>"::formatted).collect(Collectors.joining("\n"));
    request.answer(
        200,
        "text/xml; charset=UTF-8",
        """
        <?xml version="1.0" encoding="UTF-8" ?>
        <!DOCTYPE eSearchResult PUBLIC "-//NLM//DTD esearch 20060628//EN" "%s">
        <eSearchResult><Count>%d</Count><RetMax>%d</RetMax><RetStart>0</RetStart>
        <QueryKey>1</QueryKey><WebEnv>%s</WebEnv><IdList>
        %s
        </IdList><TranslationSet/><TranslationStack><TermSet><Term>x</Term><Count>7</Count>
        </TermSet></TranslationStack></eSearchResult>
        """
            .formatted(site.url("/esearch.dtd"), found.size(), found.size(), set(found), ids));
  }

  private String set(List<String> ids) {
    String name = "MCID_" + sets.size();
    sets.put(name, List.copyOf(ids));
    return name;
  }

  void keep(Site.Request request) throws IOException {
    String name = set(Arrays.asList(request.parameter("id").split(",")));
    request.answer(
        200,
        "text/xml",
        "<?xml version=\"1.0\"?><ePostResult><QueryKey>1</QueryKey><WebEnv>%s</WebEnv></ePostResult>"
            .formatted(name));
  }

  void records(Site.Request request) throws IOException {
    request.answer(200, "text/xml; charset=UTF-8", set(request));
  }

  /** The records that a request asks for. */
  String set(Site.Request request) {
    List<String> ids = sets.getOrDefault(request.parameter("WebEnv"), List.of());
    int start = Integer.parseInt(request.parameter("retstart"));
    int count = Integer.parseInt(request.parameter("retmax"));
    return ids.stream()
        .skip(start)
        .limit(count)
        .filter(records::containsKey)
        .map(this::record)
        .collect(
            Collectors.joining(
                "\n",
                "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD"
                    + " PubMedArticle, 1st January 2025//EN\" \"x.dtd\">\n<PubmedArticleSet>\n",
                "\n</PubmedArticleSet>"));
  }

  private String record(String id) {
    return """
        <PubmedArticle><MedlineCitation><PMID Version="1">%1$s</PMID><Article><Journal>
        <Title>Journal of Made Records</Title></Journal><ArticleTitle>%2$s.</ArticleTitle>
        <Abstract><AbstractText>Words that were made up for a test of %1$s.</AbstractText>
        <CopyrightInformation>© 2026 Nobody.</CopyrightInformation></Abstract></Article>
        </MedlineCitation></PubmedArticle>"""
        .formatted(id, records.get(id));
  }
}
