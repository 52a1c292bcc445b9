package org.theragraph.cli.backtest.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.theragraph.cli.session.CliException;

/** Tables of uses that others keep, as their repositories have them. */
public enum OutsideSource {
  /** Himmelstein et al. 2017: disease-modifying uses, and pairs that three curators refused. */
  PHARMACOTHERAPYDB("PharmacotherapyDB", "dhimmel-indications/catalog/indications.tsv") {
    @Override
    List<OutsideUse> read(Path file) throws IOException {
      List<OutsideUse> uses = new ArrayList<>();
      for (Map<String, String> row : rows(file)) {
        String category = cell(row, "category", file);
        if (!category.equals("SYM")) { // relief of symptoms is neither
          uses.add(
              new OutsideUse(
                  List.of(drugBank(cell(row, "drugbank_id", file)), cell(row, "drug", file)),
                  List.of(cell(row, "doid_id", file), cell(row, "disease", file)),
                  category.equals("DM")));
        }
      }
      return uses;
    }
  },

  /** Brown and Patel 2017: approved uses, and trials that were stopped. */
  REPODB("repoDB", "repodb/tables/drug.fr.tsv") {
    @Override
    List<OutsideUse> read(Path file) throws IOException {
      List<OutsideUse> uses = new ArrayList<>();
      for (Map<String, String> row : rows(file)) {
        uses.add(
            new OutsideUse(
                List.of(drugBank(cell(row, "drug_id", file)), cell(row, "drug_name", file)),
                List.of("UMLS:" + cell(row, "ind_id", file), cell(row, "ind_name", file)),
                cell(row, "status", file).equals("Approved")));
      }
      return uses;
    }
  },

  /** Gonzalez-Cavazos et al. 2023: uses whose mechanism is known. */
  DRUGMECHDB("DrugMechDB", "drugmechdb/paths.jsonl.gz") {
    @Override
    List<OutsideUse> read(Path file) throws IOException {
      List<OutsideUse> uses = new ArrayList<>();
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode graph = JSON.readTree(line).path("graph");
          uses.add(
              new OutsideUse(
                  List.of(
                      graph.path("drugbank").asText("").replaceFirst("^DB:", "DRUGBANK:"),
                      graph.path("drug_mesh").asText(""),
                      graph.path("drug").asText("")),
                  List.of(graph.path("disease_mesh").asText(""), graph.path("disease").asText("")),
                  true));
        }
      }
      return uses;
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String words;
  private final String place;

  OutsideSource(String words, String place) {
    this.words = words;
    this.place = place;
  }

  /** Its name. */
  public String words() {
    return words;
  }

  /** Where it is, below a folder of such sources. */
  public Path in(Path folder) {
    return folder.resolve(place);
  }

  abstract List<OutsideUse> read(Path file) throws IOException;

  /**
   * All it says, in the order of its file.
   *
   * @throws CliException if it is no such table
   */
  public List<OutsideUse> uses(Path folder) throws IOException {
    try {
      return read(in(folder));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw CliException.failed(
          "%s is no table of %s: %s".formatted(in(folder), words, e.getOriginalMessage()));
    }
  }

  private static String drugBank(String id) {
    return "DRUGBANK:" + id;
  }

  private static String cell(Map<String, String> row, String column, Path file) {
    String cell = row.get(column);
    if (cell == null) {
      throw CliException.failed("%s has no column '%s' in its header".formatted(file, column));
    }
    return cell;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator('\t');
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(schema)
            .readValues(Files.newBufferedReader(file))) {
      return rows.readAll();
    }
  }
}
