package org.theragraph.extractor.annotation;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;

/** CoreNLP as it comes: tokenize, ssplit, pos and depparse with its default models. */
public final class CoreNlpBaseline {
  private final StanfordCoreNLP pipeline;

  public CoreNlpBaseline() {
    CoreNlpLog.silence();
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,depparse");
    pipeline = new StanfordCoreNLP(properties);
  }

  /** Annotates texts and forgets them. */
  public void annotate(List<String> texts, int threads) {
    pipeline.annotate(texts.stream().map(Annotation::new).toList(), threads);
  }
}
