import AccordSemantics
import AccordTestSupport
import AccordValues

// Experiments, and the metrics that they need.

extension RuleSetGenerator {
  /// Needs leads with ids.
  mutating func addExperiment() {
    let metric = names.next("m", &random)
    declarations.append(
      Declaration("metric \(metric)", ["of every lead", "counts decided is known", "within 5 days"]))
    let name = names.next("e", &random)
    var arms = random.some(["usual", "other", "größe", "third"], percent: 70)
    if arms.count < 2 { arms = ["usual", "other"] }
    let split = arms.map { arm in
      random.chance(30) ? "\(arm) \(random.word("1", "2", "10", "90", "100"))" : arm
    }
    var entries = [
      "for \(condition(2))", "split \(split.joined(separator: ", "))", "measures \(metric)",
    ]
    // What every decision has under a name of its own cannot be told from a field there.
    let taken = ["lead", "decided", "respond_by", "again_at", "proposition", "promised", "aligned"]
    let fields = symbols.filter { $0.type == .text && $0.isField && !taken.contains($0.name) }
    if random.chance(50), let field = random.pick(fields) {
      entries.append("by \(field.name)\(random.chance(50) ? " except \(random.word(of: lists))" : "")")
    }
    var days = random.word("from 2026-01-01 until 2027-12-31", "from 2020-01-01 until 2020-12-31")
    if let changeDay {
      days = random.word(
        days, "from 2026-01-01 until \(changeDay.last)", "from \(changeDay.first) until 2027-12-31")
      if days.hasPrefix("from 2026-01-01"), random.chance(30) {
        entries.append("concluded \(changeDay.first) \"learned\"")
      }
    }
    random.shuffle(&entries)
    declarations.append(Declaration("experiment \(name) \(days)\(title(percent: 50))", entries))
    let vocabulary = Vocabulary(options: arms.map { Text($0) } + [Text("none")])
    symbols.append(
      GeneratedSymbol(name: name, type: .choice(vocabulary), isField: false, isDraft: false))
  }
}
