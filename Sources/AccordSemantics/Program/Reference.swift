/// A declaration whose value is computed for each lead.
package enum Reference: Hashable, Sendable {
  case binding(ID<Binding>)
  case segments(ID<Segments>)
  case score(ID<Score>)
  case grade(ID<Grade>)
  case definition(ID<Definition>)
}
