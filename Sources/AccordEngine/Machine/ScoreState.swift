/// The reasons of one score.
struct ScoreState {
  var reasons = Stretch.empty
  var undecided = Stretch.empty
}
