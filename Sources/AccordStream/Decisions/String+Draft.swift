extension String {
  /// The name of a declaration as tables and counts show it.
  func marked(draft isDraft: Bool) -> String { isDraft ? "\(self) (draft)" : self }
}
