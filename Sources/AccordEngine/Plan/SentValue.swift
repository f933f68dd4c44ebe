/// Where a value stands that is computed for what leaves: the register of a condition, or of any other value.
struct SentValue {
  var register: Int32
  let isTruth: Bool
}
