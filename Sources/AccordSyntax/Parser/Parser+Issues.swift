import AccordSource

// What teams have to do with one another beside the rules: declarations of one line.

extension Parser {
  mutating func parseIssue() throws(SyntaxFailure) -> IssueSyntax {
    advance()
    var issue = IssueSyntax(title: try expectText("the issue as a sentence"))
    var single = SingleEntries(of: "issue \"\(issue.title.value)\"")
    while true {
      if begin("raised", "by", in: &single) {
        issue.raisedBy = try expectName("the team that raised it")
      } else if begin("on", in: &single) {
        issue.raisedOn = try parseSum()
      } else if begin("owner", in: &single) {
        issue.owner = try expectName("the team that has it")
      } else if begin("closed", in: &single) {
        issue.closed = try parseSum()
      } else {
        return issue
      }
    }
  }

  /// A resource that belongs to no proposition.
  mutating func parseSharedResource() throws(SyntaxFailure) -> PropositionSyntax.Resource {
    advance()
    return try parseResource()
  }
}
