extension String {
  /// The name of a declaration as people see it: drafts are marked.
  package func marked(draft isDraft: Bool) -> String { isDraft ? "\(self) (draft)" : self }
}
