/// How much is read of rules, from wherever they come, so that it ends; in bytes but for the number of files.
package enum RuleFileLimits {
  /// Of one rule file.
  package static let ruleFile = 16 << 20
  /// How many rule files there may be.
  package static let ruleFiles = 10_000
  /// Of all rule files together.
  package static let rules = 64 << 20
  /// Of one list, table or file of leads that rules name.
  package static let namedFile = 64 << 20
  /// Of all that rules name together.
  package static let namedFiles = 256 << 20
}
