package org.theragraph.cli.question;

import java.util.List;
import java.util.Optional;

/** All typed questions, in the order in which help lists them. */
public final class Questions {
  private static final List<TypedQuestion> ALL =
      List.of(
          new TargetsOfDrug(),
          new DrugsOnTarget(),
          new CellsWithTarget(),
          new DrugsOnCell(),
          new DiseasesOf(),
          new AutoantibodiesOf(),
          new MakersOf(),
          new AntigenOf(),
          new UsesOfDrug(),
          new DrugsForDisease(),
          new FailedUses(),
          new AdverseEffects(),
          new DrugsCausing(),
          new Contradictions(),
          new ClaimsBetween(),
          new WhoFirst(),
          new ChangedSince(),
          new SharedMechanism(),
          new TransferOfDrug(),
          new TransferOfMechanism(),
          new CandidatesForDisease());

  private Questions() {}

  public static List<TypedQuestion> all() {
    return ALL;
  }

  /** The question of this id. */
  public static Optional<TypedQuestion> byId(String id) {
    return ALL.stream().filter(question -> question.id().equals(id)).findFirst();
  }
}
