package import AccordValues

/// Points for each whole period since the latest item, or since the lead was created.
package struct Silence: Sendable {
  package let every: Duration
  package let items: Expression.Items
  /// The field `created_at`, which counts when there is no such item.
  package let created: ID<Field>
  package let maximumPoints: Decimal?
}
