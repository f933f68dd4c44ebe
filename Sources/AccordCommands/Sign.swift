import AccordSemantics
import AccordSigning
import AccordSource
import AccordValues
import ArgumentParser

/// `accord sign`: a team signs what definitions mean.
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign definitions for a team.",
    usage: "accord sign <rules> --team <team> --by <name> [<options>]",
    discussion: """
      The signatures are kept in the file agreement.lock in the folder of the rules; those of a single rule file \
      NAME.accord in NAME.agreement.lock beside it. Each names the team, the \
      person, the day and the fingerprint of everything the definition means. Without --definition, all \
      definitions that say 'agreed by' this team are signed.

      Example:
        accord sign rules --team marketing --by "Anna Berg"
      """)

  @OptionGroup var rules: RulesArgument

  @Option(help: ArgumentHelp("The team that signs, one of the agreement.", valueName: "name"))
  var team: String

  @Option(help: ArgumentHelp("The person who signs for the team.", valueName: "name"))
  var by: String

  @Option(
    help: ArgumentHelp(
      "The definition that is signed; may be given several times. Without it, all that the team agrees on.",
      valueName: "name"))
  var definition: [String] = []

  @Option(
    help: ArgumentHelp("The day of the signature, such as 2026-11-22; without it, today.", valueName: "day"))
  var date: String?

  func validate() throws {
    guard PersonName.read(by) != nil else {
      throw ValidationError(
        "'--by' must be the name of a person, on one line and at most 200 characters long")
    }
  }

  func run() throws {
    guard let person = PersonName.read(by) else { throw ExitCode.validationFailure }
    let loaded = try rules.load()
    let today = try AsOf.today(loaded)
    let day = try date.map { try Sign.day($0) } ?? today
    // A lock that says so would be refused from now on.
    if day.daysSinceEpoch > today.daysSinceEpoch + 1 {
      throw Failures.wrongUsage(
        "'--date \(day)' is still to come; sign with the day on which the team has agreed")
    }
    let status = AgreementStatus(rules: loaded, lock: AgreementLock(), on: day)
    let chosen = try definitions(status)
    // As the rules spell it: a letter can be made of other code points.
    let team = status.teams.first { $0 == self.team } ?? self.team
    let file = rules.lock()
    let held = try Failures.reportedLock { () throws(AgreementLockError) in
      try file.update { lock in
        lock.sign(chosen.map(\.meaning), team: team, person: person, day: day)
      }
    }
    let heldNames = Set(held.map(\.definition))
    let signed = chosen.map(\.name).filter { !heldNames.contains($0) }
    var text =
      signed.isEmpty ? "" : "\(team) (\(person)) signed \(signed.joined(separator: ", ")) on \(day)\n"
    for signature in held {
      text += "\(team) had already signed \(signature.definition) as it is, on \(signature.day)"
      text += " (\(DisplayText.visible(signature.person)))\n"
    }
    try Terminal.show(text)
  }

  private static func day(_ text: String) throws -> CalendarDate {
    guard let day = TimeReader.date(text.utf8) else {
      throw Failures.wrongUsage("'--date \(text)' is not a day; write it as 2026-11-22")
    }
    return day
  }

  /// The definitions that are to be signed; ends the command when the team cannot sign them.
  private func definitions(_ status: AgreementStatus) throws -> [AgreedDefinition] {
    guard status.teams.contains(team) else {
      guard !status.teams.isEmpty else {
        throw Failures.wrongUsage("the rules name no teams; write 'agreement { between marketing, sales }'")
      }
      throw Failures.wrongUsage(
        "'\(team)' is not a team of the agreement; \(Sign.hint(team, among: status.teams))")
    }
    let own = status.definitions.filter { $0.state(of: team) != nil }
    guard !definition.isEmpty else {
      guard !own.isEmpty else {
        throw Failures.wrongUsage(
          "no definition is agreed by \(team); write 'agreed by \(team)' into those that the team agrees on")
      }
      return own
    }
    for name in definition where !own.contains(where: { $0.name == name }) {
      throw Failures.wrongUsage(reason(name, status, own.map(\.name)))
    }
    return own.filter { definition.contains($0.name) }
  }

  /// Why a definition cannot be signed by the team.
  private func reason(_ name: String, _ status: AgreementStatus, _ own: [String]) -> String {
    if let other = status.definitions.first(where: { $0.name == name }) {
      let teams = (other.teams.map(\.team) + [team]).joined(separator: ", ")
      return "'\(name)' is not agreed by \(team); if it is to be, write 'agreed by \(teams)' into it"
    }
    if status.drafts.contains(name) {
      return "'\(name)' is a draft; take the word 'draft' away when the teams agree on it"
    }
    if status.agreedByNobody.contains(name) {
      return "'\(name)' is not agreed by \(team); if it is to be, write 'agreed by \(team)' into it"
    }
    return "'\(name)' is not a definition; "
      + (own.isEmpty ? "\(team) has none" : Sign.hint(name, among: own))
  }

  private static func hint(_ name: String, among names: [String]) -> String {
    Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
      ?? "there are \(names.joined(separator: ", "))"
  }
}
