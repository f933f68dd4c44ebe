import AccordSource
import AccordSyntax

/// Names and functions that people know from spreadsheets, databases and other languages, and how the same is written
/// here.
enum Habits {
  /// What to write instead of a name that nothing is called; `subject` is what it is compared with.
  static func remedy(forName name: String, subject: String?) -> String? {
    switch name.lowercased() {
    case "true", "wahr", "ja", "on": subject.map { "write yes, or just '\($0)'" } ?? "write yes"
    case "false", "falsch", "nein", "off": subject.map { "write no, or 'no \($0)'" } ?? "write no"
    case "null", "none", "nil", "undefined", "nan", "empty", "blank", "leer":
      "write '\(subject ?? "x") is missing', or 'is known' for the opposite"
    case "today", "heute", "current_date", "current_timestamp", "sysdate", "getdate", "jetzt": "write 'now'"
    case "yesterday", "gestern": "write '1 day ago'"
    case "tomorrow", "morgen": "write 'now + 1 day'"
    case "more", "mehr": "write '>=' in front of the number"
    case "route", "routed", "assignee", "assigned_to":
      "write 'route to' and the pool, as in 'expect route to sdr'"
    default: nil
    }
  }

  /// What to write instead of a call of a function that there is not; `arguments` as they are written.
  static func remedy(forFunction name: String, _ arguments: [String]) -> String? {
    let first = arguments.first ?? "x"
    let second = arguments.count > 1 ? arguments[1] : "\"…\""
    switch name.lowercased() {
    case "and", "und": return "write '\(joined(arguments, "and"))'"
    case "or", "oder": return "write '\(joined(arguments, "or"))'"
    case "not", "nicht": return "write 'not (\(first))'"
    case "if", "iif", "ifs", "wenn", "case", "switch", "decode":
      return "write 'choose { VALUE when CONDITION … VALUE otherwise }'"
    case "isblank", "isempty", "isnull", "empty", "istleer", "is_null", "isna", "ispickvalnull":
      return "write '\(first) is missing'"
    case "isnotnull", "notnull", "isset", "exists": return "write '\(first) is known'"
    case "today", "now", "heute", "jetzt", "getdate", "sysdate", "current_date", "current_timestamp":
      return "write 'now', without brackets"
    case "contains", "includes", "search", "find", "instr", "strpos", "suchen", "finden", "regexp_like",
      "regexmatch":
      return "write '\(first) contains \(second)', or 'matches /…/'"
    case "startswith", "begins", "beginswith", "starts_with", "left", "links":
      return "write '\(first) starts with \(second)'"
    case "endswith", "ends_with", "right", "rechts": return "write '\(first) ends with \(second)'"
    case "ispickval": return "write '\(first) = \(second)'"
    case "between": return "write 'x between a and b'"
    case "date", "datevalue", "to_date", "datum", "todate", "datetime": return "write a day as 2026-11-01"
    case "datediff", "datedif", "datediff_day", "days", "tage", "networkdays":
      return "write 'days between a and b'"
    case "concat", "concatenate", "textjoin", "verketten": return "write '\(joined(arguments, "+"))'"
    case "count", "countif", "countifs", "zählenwenn", "anzahl":
      return "write 'count of ITEM where CONDITION', or 'length(\(first))' for a list of texts"
    case "sum" where arguments.count > 1, "summe" where arguments.count > 1:
      return "write '\(joined(arguments, "+"))'"
    case "sum", "sumif", "sumifs", "summe", "summewenn": return "write 'sum of FIELD of ITEM where CONDITION'"
    case "avg", "average", "mean", "mittelwert":
      return "write '(\(joined(arguments, "+"))) / \(max(2, arguments.count))'"
    case "vlookup", "lookup", "xlookup", "hlookup", "sverweis", "index":
      return "declare a 'table' and look a key up in it: 'TABLE[\(first)].COLUMN'"
    case "text", "str", "string", "tostring", "to_char": return "write '\(first)' alone"
    case "any", "some": return "write 'any ITEM where CONDITION'"
    case "every", "all": return "write 'every ITEM where CONDITION'"
    default: return Function.also(called: name.lowercased()).map { "write '\($0.call(arguments))'" }
    }
  }

  /// Functions of other languages over items and lists, whose arguments mean something only there.
  static let functionsOfItems: Set<String> = [
    "vlookup", "lookup", "xlookup", "hlookup", "sverweis", "count", "countif", "countifs", "sum", "sumif",
    "sumifs",
    "any", "some", "every", "all",
  ]

  private static func joined(_ arguments: [String], _ word: String) -> String {
    arguments.count > 1 ? arguments.joined(separator: " \(word) ") : "a \(word) b"
  }

  /// What other systems write in front of the name of a field.
  static let owners: Set<String> = [
    "lead", "contact", "company", "deal", "account", "record", "row", "this", "self", "data", "properties",
    "fields",
    "person", "user", "object",
  ]
}
