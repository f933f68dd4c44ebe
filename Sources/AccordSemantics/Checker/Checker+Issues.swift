import AccordSource
import AccordSyntax
import AccordValues

extension Checker {
  mutating func checkIssue(_ syntax: IssueSyntax) -> Issue {
    reportEmpty(
      syntax.title.value, at: syntax.title.range, "an empty text is no issue", "write what is to be mended")
    checkTeams([syntax.raisedBy, syntax.owner].compactMap { $0 })
    let raisedOn = syntax.raisedOn.flatMap { constantDate($0) }
    let closed = syntax.closed.flatMap { constantDate($0) }
    if let raisedOn, let closed, closed < raisedOn {
      report(
        .badRange, "this issue is closed on \(closed), before it was raised on \(raisedOn)",
        at: syntax.closed?.range, help: ["write the day on which it was done"])
    }
    return Issue(
      title: syntax.title.value, raisedBy: syntax.raisedBy?.text, raisedOn: raisedOn,
      owner: syntax.owner?.text, closed: closed, range: syntax.title.range)
  }

  mutating func checkResource(_ syntax: PropositionSyntax.Resource) -> Proposition.Resource {
    if let owner = syntax.owner { checkTeams([owner]) }
    return Proposition.Resource(
      title: syntax.title.value, location: syntax.location?.value, owner: syntax.owner?.text,
      reviewed: syntax.reviewed.flatMap { constantDate($0) }, range: syntax.title.range)
  }
}
