import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// Which decisions are shown, and in which order.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Show only leads for which this condition is yes; it is written as in the rules, such as \
      'MQL and engagement >= 40'. May be given several times: all of them have to be yes.
      """, valueName: "condition"))
  var `where`: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Sort by scores, grades, segments, definitions, respond_by or lead, such as 'engagement, respond_by'; scores \
      begin with the highest. 'asc' or 'desc' behind a name turns it round.
      """, valueName: "name,…"))
  var sort: String?

  func validate() throws {
    guard `where`.contains(where: \.trimmingBlanks.isEmpty) else { return }
    throw ValidationError("'--where' needs a condition, such as 'MQL'")
  }

  /// What has to be yes of a lead that is shown; nil for all leads.
  var condition: String? {
    `where`.count > 1 ? `where`.map { "(\($0))" }.joined(separator: " and ") : `where`.first
  }

  /// The condition as a file that is checked with the rules; nil without one.
  var filter: SourceFile? {
    condition.map { SourceFile(path: "--where", bytes: Array("accord 1\nensure \"where\" \($0)\n".utf8)) }
  }

  /// Ends the command when the condition names what is not in force then.
  ///
  /// - Parameter programs: the rules of all moments for which leads are decided.
  func check(_ programs: [Program]) throws {
    guard condition != nil, programs.contains(where: { $0.filter == nil }) else { return }
    throw Failures.wrongUsage("'--where' names what is not in force at the time for which leads are decided")
  }

  /// What is said behind the number of leads that are shown: of how many others the condition is unknown.
  static func words(doubtful count: Int) -> String {
    count == 0 ? "" : "; of \(Count.of(count, "other")) '--where' is unknown, because something is missing"
  }

  /// The order of the decisions; nil for that of the input.
  func order(_ program: Program) throws -> DecisionOrder? {
    guard let sort else { return nil }
    let names = sort.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    guard !names.isEmpty else { throw Failures.wrongUsage("'--sort' names nothing to sort by") }
    do {
      return try DecisionOrder(names, program)
    } catch let unknown as DecisionOrder.UnknownName {
      let nearest = Suggestion.nearest(to: unknown.name, among: unknown.names)
      throw Failures.wrongUsage(
        "nothing can be sorted by '\(unknown.name)'; "
          + (nearest.map { "did you mean '\($0)'?" } ?? "these can: \(unknown.names.joined(separator: ", "))")
      )
    }
  }
}
