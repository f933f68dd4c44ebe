internal import AccordValues

/// Words for yes and no as exports write them, in lower case.
enum FlagWord {
  /// Those that a flag knows by itself. (Clause 4.7)
  static let usual: Set<Text> = ["true", "yes", "1", "ja", "false", "no", "0", "nein"]

  /// Those that may be numbers; pandas writes a column of flags with gaps as 1.0 and 0.0.
  static let digits: Set<Text> = ["1", "0", "1.0", "0.0"]
  /// A mark that stands for yes beside empty cells, and is a letter beside anything else.
  static let mark: Text = "x"

  static let yes: Set<Text> = [
    "true", "yes", "1", "1.0", "x", "ja", "y", "t", "j", "on", "wahr", "oui", "si", "s\u{ED}", "sim", "tak",
    "ano",
    "opted in", "opt-in", "subscribed", "checked",
  ]
  static let no: Set<Text> = [
    "false", "no", "0", "0.0", "nein", "n", "f", "off", "falsch", "non", "n\u{E3}o", "nie", "ne", "opted out",
    "opt-out",
    "unsubscribed", "unchecked",
  ]
}
