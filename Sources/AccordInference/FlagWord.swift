internal import AccordValues

/// Words for yes and no as exports write them, in lower case.
enum FlagWord {
  /// Those that a flag knows by itself. (Clause 4.7)
  static let usual: Set<Text> = ["true", "yes", "1", "ja", "false", "no", "0", "nein"]

  static let yes: Set<Text> = [
    "true", "yes", "1", "ja", "y", "t", "j", "on", "wahr", "oui", "si", "s\u{ED}", "sim", "tak", "ano",
    "opted in", "opt-in", "subscribed", "checked",
  ]
  static let no: Set<Text> = [
    "false", "no", "0", "nein", "n", "f", "off", "falsch", "non", "n\u{E3}o", "nie", "ne", "opted out",
    "opt-out",
    "unsubscribed", "unchecked",
  ]
}
