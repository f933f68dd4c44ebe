/// How much a finding weighs: an error keeps the rules from loading, a warning does not.
package enum Severity: String, Sendable {
  case error
  case warning
}
