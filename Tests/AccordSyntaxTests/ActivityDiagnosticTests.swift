import AccordSyntax
import Testing

/// The messages about points over time, each at its place in a score.
struct ActivityDiagnosticTests {
  typealias Sample = DiagnosticTests.Sample

  @Test(
    "points over time",
    arguments: [
      Sample("+1 \"t\" each ↓5", "expected the name of an item, such as 'activity', found '5'"),
      Sample("+1 \"t\" each a ↓when b", "did not expect 'when' here"),
      Sample("+1 \"t\" each a once per ↓5", "expected the field that tells items apart, found '5'"),
      Sample("+1 \"t\" each a at most ↓when", "expected a value or a condition, found 'when'"),
      Sample("+1 \"t\" each a at most 3 ↓times", "did not expect 'times' here"),
      Sample("+1 \"t\" each a at most 3 per ↓weeks", "'weeks' needs a number"),
      Sample(
        "+1 \"t\" each a at most 3 per ↓month",
        "'month' is not a duration, because a month has no fixed length"),
      Sample(
        "+1 \"t\" each a, fades 5% every 2 days, ↓never fades", "this line says twice how its points fade"),
      Sample(
        "+1 \"t\" each a fades ↓by 50%",
        "expected a percentage, points or 'to nothing' after 'fades', found 'by'"),
      Sample("+1 \"t\" each a keeps ↓all", "expected a percentage after 'keeps', found 'all'"),
      Sample("fades ↓slowly", "expected a percentage, points or 'to nothing' after 'fades', found 'slowly'"),
      Sample("fades 50 ↓every 7 days", "expected '%' or 'points' after 'fades 50', found 'every'"),
      Sample("fades 50% ↓per 7 days", "expected 'every' and the time, as in 'every 30 days', found 'per'"),
      Sample(
        "fades 50% every ↓quarter", "'quarter' is not a duration, because a quarter has no fixed length"),
      Sample("fades to ↓zero", "expected 'nothing' after 'fades to', found 'zero'"),
      Sample(
        "fades to nothing ↓within 60 days",
        "expected 'over' and the time after which nothing is left, as in 'fades to nothing over 60 days', found 'within'"
      ),
      Sample("fades to nothing over ↓weeks", "'weeks' needs a number"),
      Sample("keeps ↓all", "expected a percentage after 'keeps', found 'all'"),
      Sample(
        "keeps 50% ↓until 30 days",
        "expected 'for' and how long, as in 'keeps 100% for 30 days', found 'until'"),
      Sample("counts ↓from latest a", "expected 'since' after 'counts', found 'from'"),
      Sample(
        "counts since ↓a",
        "expected 'latest' and the item, as in 'counts since latest activity where kind = unsubscribe', found 'a'"
      ),
      Sample(
        "-1 \"t\" for ↓30 days without a",
        "expected 'every' after 'for', as in 'for every 30 days without activity', found '30'"),
      Sample("-1 \"t\" for every ↓day without a", "'day' needs a number"),
      Sample(
        "-1 \"t\" for every 2 days ↓no a",
        "expected 'without' and the item that did not happen, as in 'for every 30 days without activity', found 'no'"
      ),
      Sample("-1 \"t\" for every 2 days without ↓any a", "'any' is not needed after 'without'"),
      Sample(
        "-1 \"t\" for every 2 days without a, ↓at most 3",
        "only a limit of points fits after 'for every … without …'"),
      Sample(
        "-1 \"t\" for every 2 days without a, at most 3 points, ↓at most 4 points",
        "this line has a limit of points already"),
      Sample("+1 \"t\" when a, ↓at most 5 points", "'at most' fits only lines with 'each' or 'for every'"),
      Sample("+1 \"t\" ↓at most 5", "'at most' fits only lines with 'each' or 'for every'"),
      Sample("+1 \"t\" when a ↓once per b", "'once per' fits only lines with 'each'"),
      Sample(
        "+1 \"t\" when a, ↓fades 5% every 2 days",
        "these points are given once, so it has to be said since when they fade"),
      Sample("+1 \"t\" when a ↓never fades", "'never fades' fits only lines with 'each'"),
      Sample(
        "+1 \"t\" ↓keeps 5% for 2 days",
        "these points are given once, so it has to be said since when they fade"),
      Sample("at most 5 points ↓if a", "did not expect 'if' here"),
    ])
  func activities(sample: Sample) {
    expectDiagnostics(in: "score s {\n  \(sample.source)\n}", [sample.message])
  }
}
