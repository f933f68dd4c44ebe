import AccordSemantics

/// What the body of a clause knows about the item being judged.
struct ItemScope {
  let list: ID<Field>
  /// The node of the item's record.
  let node: Int32
}
