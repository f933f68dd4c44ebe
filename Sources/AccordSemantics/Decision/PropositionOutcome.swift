/// Which proposition fits, which was promised, and whether they are the same.
package struct PropositionOutcome: Sendable, Equatable {
  /// A name, `none` or `unknown`.
  package let fits: String
  package let promised: String
  /// Nil when nothing was promised.
  package let aligned: Truth?

  package init(fits: String, promised: String, aligned: Truth?) {
    self.fits = fits
    self.promised = promised
    self.aligned = aligned
  }
}
