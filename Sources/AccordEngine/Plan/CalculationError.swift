import AccordSemantics

extension CalculationError {
  /// A failed value that says so.
  var slot: Slot { Slot(bits: 0, count: rawValue, state: .failed) }
}
