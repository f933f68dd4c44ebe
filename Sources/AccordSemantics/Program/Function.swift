/// The functions of the language.
package enum Function: String, CaseIterable, Sendable {
  case abs
  case ceiling
  case coalesce
  case completeness
  case day
  case domain
  case floor
  case length
  case lower
  case max
  case min
  case month
  case number
  case round
  case trim
  case upper
  case weekday
  case words
  case year
}
