/// Why there is no decision.
struct RejectedLead: Error {
  let message: String
}
