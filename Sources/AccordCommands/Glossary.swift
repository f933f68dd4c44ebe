import AccordGlossary
import AccordSigning
import AccordSource
import AccordTesting
import ArgumentParser

/// `accord glossary`: the agreement as a page for people.
struct Glossary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary", abstract: "Write the agreement as a page for people.",
    usage: "accord glossary [<options>] <rules>",
    discussion: """
      Every word with its meaning and its rule in plain English, the points, who gets a lead, what is \
      promised to whom, and the examples. The HTML page is one file that needs no script and no network, and \
      prints well.

      Example:
        accord glossary rules --format html --output agreement.html
      """)

  /// The form of the page.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown
    case html
  }

  @OptionGroup var rules: RulesArgument

  @Option(help: ArgumentHelp("The form of the page.", valueName: "form"))
  var format: Format = .markdown

  @Option(
    help: ArgumentHelp(
      "The file to write; without it, the page goes to the standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: AsOf.help("rules are shown, where they change with time"))
  var asOf: String?

  func run() throws {
    let loaded = try rules.load(writing: [output].compactMap { $0 }, isSilent: output != nil)
    let day = try AsOf.day(asOf, loaded)
    let lock = try Failures.reportedLock { () throws(LockError) in
      try rules.lock().read()
    }
    let signatures = Glossary.signatures(AgreementStatus(rules: loaded, lock: lock, on: day))
    let verified = try Failures.reportedLock { () throws(LockError) in try rules.verified().read() }
    let proven = verified?.outcomes(in: loaded) ?? [:]
    let evidence = Dictionary(
      TestRunner(loaded).run().promises.map { promise -> (SourceRange, PromiseEvidence) in
        // What tests show is so, whatever was recorded.
        guard promise.broken == 0, let words = proven[promise.range]?.words else {
          return (promise.range, PromiseEvidence(promise.words))
        }
        return (promise.range, PromiseEvidence(words, isOfAllLeads: true))
      }
    ) { first, _ in first }
    let page = PageBuilder(loaded, on: day, signatures: signatures, evidence: evidence).page()
    let text =
      switch format {
      case .markdown: MarkdownWriter(page).text
      case .html: HTMLWriter(page).text
      }
    guard let output else { return try Terminal.show(text) }
    try Failures.reported { try AtomicFile.replace(output, with: Array(text.utf8)) }
  }

  /// Who has signed what, for the page.
  private static func signatures(_ status: AgreementStatus) -> [GlossarySignature] {
    status.definitions.flatMap { definition in
      definition.teams.compactMap { team -> GlossarySignature? in
        let (signature, isCurrent): (Signature, Bool)
        switch team.state {
        case .notSigned: return nil
        case .signed(let current): (signature, isCurrent) = (current, true)
        case .changed(let older, _): (signature, isCurrent) = (older, false)
        }
        return GlossarySignature(
          definition: definition.name, team: team.team, person: signature.person, date: signature.day,
          isCurrent: isCurrent)
      }
    }
  }
}
