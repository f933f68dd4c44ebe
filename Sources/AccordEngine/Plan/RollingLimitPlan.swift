/// At most so many items in any stretch of time, in microseconds.
struct RollingLimitPlan {
  let items: Int
  let length: Int64
}
