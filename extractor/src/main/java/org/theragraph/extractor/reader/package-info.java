/**
 * The neural reader of the profile {@code accurate}: a small transformer that passes once over a
 * document and says which words name something and which pairs of mentions are related.
 *
 * <p>{@link org.theragraph.extractor.reader.NeuralReader} is the way in. A document's {@code Words}
 * are cut into {@code Pieces}, packed into {@code Windows}, sent through the {@code Encoder};
 * {@code TagDecoder} makes mentions of its tags, {@code PairScorer} scores pairs from its hidden
 * states.
 *
 * <p>The model is four files of the folder {@code theragraph/model/reader}: {@code model.json},
 * {@code pieces.txt}, {@code encoder.onnx} and {@code pairs.onnx}. What they take and give is told
 * where they are used; the training program must count words, windows and features as these classes
 * do, else the model reads what it never saw.
 */
@NullMarked
package org.theragraph.extractor.reader;

import org.jspecify.annotations.NullMarked;
