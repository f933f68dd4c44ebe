import AccordInference
import AccordSource
import AccordStream
import AccordValues
import Glibc

/// Something about starter rules that only people can decide, with the place where it stands.
struct StarterDecision {
  /// The file, seen from the folder that was named; nil for what concerns all of them.
  let path: String?
  let line: Int?
  let words: String

  /// The time zone in which days begin and clocks are read.
  static func zone(in files: [StarterFile], _ zone: String) -> StarterDecision? {
    guard let file = files.first(where: { $0.path == StarterFiles.agreementPath }) else { return nil }
    let whose = zone == MachineZone.unknown ? "" : ", that of this machine"
    return StarterDecision(
      path: file.path, line: file.line(with: "timezone"),
      words: "the time zone is \"\(zone)\"\(whose); days and clocks are those of this zone")
  }

  /// A template that knows an export better than its values do; nil for columns that it does not know.
  static func template(for columns: [String]) -> StarterDecision? {
    let names = Set(columns.map { $0.lowercased() })
    for (template, system, signs) in tellTales where signs.allSatisfy({ !names.isDisjoint(with: $0) }) {
      return StarterDecision(
        path: nil, line: nil,
        words:
          "these columns are those of \(system): '--template \(template.rawValue)' knows the usual ones, how \(system) "
          + "writes them, and their other names, whatever stands in this file; it leaves out columns of your own"
      )
    }
    return nil
  }

  /// By which columns an export is known: one of each list.
  private static let tellTales: [(LeadTemplate, String, [[String]])] = [
    (.hubspot, "HubSpot", [["record id"], ["lifecycle stage", "last activity date", "create date"]]),
    (
      .salesforce, "Salesforce",
      [["lead id", "lead: id"], ["lead source", "lead status", "company / account", "email opt out"]]
    ),
  ]

  /// What there is to decide, one below the other; empty when there is nothing.
  ///
  /// - Parameter shown: a path as the user sees it.
  static func list(_ decisions: [StarterDecision], shown: (String) -> String) -> String {
    guard !decisions.isEmpty else { return "" }
    let lines = decisions.map { decision in
      let place = decision.path.map { path in
        DisplayText.visible(shown(path)) + (decision.line.map { ":\($0)" } ?? "") + ": "
      }
      return "  \(place ?? "")\(DisplayText.visible(decision.words))\n"
    }
    return "\nTo be decided by you:\n" + lines.joined()
  }
}

/// The time zone of the machine on which the command runs. It goes into rules that are written anew, and into nothing that
/// is decided.
enum MachineZone {
  /// What is written where the machine does not tell.
  static let unknown = "UTC"

  /// The name of the zone in the database: that of the variable `TZ` or, where it is not set, of the link `/etc/localtime`.
  static var name: String {
    if let variable = Console.current.variable("TZ") { return known(variable) }
    return known(RealPath.linkTarget("/etc/localtime") ?? "")
  }

  /// The place and the city that a text names, as in `Europe/Berlin`, `:Europe/Berlin` or `/usr/share/zoneinfo/Europe/Berlin`.
  static func known(_ text: String) -> String {
    var name = text.hasPrefix(":") ? text.dropFirst() : text[...]
    if let folder = name.firstRange(of: "zoneinfo/") { name = name[folder.upperBound...] }
    // `Etc/UTC` and `CET` are offsets and no places.
    guard name.contains("/"), !name.hasPrefix("Etc/"), TimeZoneTable(identifier: String(name)) != nil else {
      return unknown
    }
    return String(name)
  }
}
