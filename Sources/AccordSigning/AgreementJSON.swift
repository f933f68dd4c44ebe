import AccordSemantics
import AccordValues

/// The state of an agreement as a JSON document for programs.
package enum AgreementJSON {
  /// One object on one line.
  package static func text(_ status: AgreementStatus) -> String {
    var document = JSONObject()
    document.add("as_of", text: "\(status.day)")
    document.add("current", "\(status.isCurrent)")
    document.add("teams", texts: status.teams)
    document.add("definitions", array: status.definitions.map { definition($0, status) })
    document.add("agreed_by_nobody", texts: status.agreedByNobody)
    document.add("drafts", texts: status.drafts)
    document.add("not_covered", texts: status.beyondSignatures)
    document.add("orphaned", array: status.orphaned.map(orphaned))
    return JSONText.printable(document.text + "\n")
  }

  private static func definition(_ definition: AgreedDefinition, _ status: AgreementStatus) -> String {
    var object = JSONObject()
    object.add("name", text: definition.name)
    if let title = definition.title { object.add("title", text: title) }
    object.add("fingerprint", text: definition.meaning.fingerprint)
    if let day = definition.reviewBy {
      object.add("review_by", text: "\(day)")
      object.add("overdue", "\(status.isOverdue(definition))")
    }
    object.add("signatures", array: definition.teams.map(signature))
    // Absent when different people have signed.
    let teams = status.signedByOne.filter { $0.definition == definition.name }.flatMap(\.teams)
    if !teams.isEmpty { object.add("signed_by_one", texts: teams) }
    return object.text
  }

  private static func signature(_ team: AgreedDefinition.TeamState) -> String {
    var object = JSONObject()
    object.add("team", text: team.team)
    switch team.state {
    case .notSigned: object.add("state", text: "not_signed")
    case .signed(let signature):
      object.add("state", text: "signed")
      add(signature, to: &object)
    case .changed(let signature, let changes):
      object.add("state", text: "changed")
      add(signature, to: &object)
      // Absent when the lock no longer knows what was signed.
      if let changes { object.add("changes", array: changes.map(change)) }
    }
    return object.text
  }

  private static func add(_ signature: Signature, to object: inout JSONObject) {
    object.add("by", text: signature.person)
    object.add("on", text: "\(signature.day)")
  }

  private static func change(_ change: MeaningChange) -> String {
    var object = JSONObject()
    object.add("kind", text: change.kind.rawValue)
    object.add("name", text: change.name)
    object.add("change", text: change.change.rawValue)
    return object.text
  }

  private static func orphaned(_ orphaned: OrphanedSignature) -> String {
    var object = JSONObject()
    object.add("definition", text: orphaned.signature.definition)
    object.add("team", text: orphaned.signature.team)
    add(orphaned.signature, to: &object)
    object.add("line", "\(orphaned.line)")
    object.add("reason", text: orphaned.reason.jsonName)
    return object.text
  }
}

extension OrphanedSignature.Reason {
  fileprivate var jsonName: String {
    switch self {
    case .notDefined: "not_defined"
    case .draft: "draft"
    case .notAsked: "not_asked"
    }
  }
}
