namespace PaperGen.Content.Transcripts;

/// <summary>
/// Finds the roles of all lines at once: the cheapest path through role and phase (Viterbi, IEEE Trans. Inf. Theory 13, 1967).
/// A line that could be a subhead, a headline or a piece of a paragraph is told by what all the lines around it need.
/// </summary>
internal static class RolePath
{
    private const int Phases = 6;
    private static readonly int Roles = Enum.GetValues<LineRole>().Length;

    /// <summary>States that cost so much more than the best one are given up: no evidence on one line weighs so much.</summary>
    private const double Beam = 45;

    /// <summary>A role for each line, and what the whole path costs.</summary>
    public static (LineRole[] Roles, double Cost) Find(int count, RoleWeights weights, RoleTransitions transitions)
    {
        var states = Roles * Phases;
        var costs = new double[states];
        var next = new double[states];
        var origins = new short[count][];
        Array.Fill(costs, double.PositiveInfinity);
        for (var index = 0; index < count; index++)
        {
            var origin = new short[states];
            Array.Fill(next, double.PositiveInfinity);
            var emission = weights.Of(index);
            if (index == 0) Step(null, StoryPhase.None, 0, -1);
            else
            {
                var limit = costs.Min() + Beam;
                for (var state = 0; state < states; state++)
                    if (costs[state] <= limit) Step((LineRole)(state / Phases), (StoryPhase)(state % Phases), costs[state], (short)state);
            }
            origins[index] = origin;
            (costs, next) = (next, costs);

            void Step(LineRole? from, StoryPhase phase, double cost, short state)
            {
                for (var role = 0; role < Roles; role++)
                {
                    if (emission[role] >= RoleWeights.Impossible) continue;
                    if (transitions.Next(phase, (LineRole)role, index) is not { } reached) continue;
                    var total = cost + emission[role] + transitions.Cost(from, phase, (LineRole)role, index);
                    var target = (role * Phases) + (int)reached;
                    if (total >= next[target]) continue;
                    next[target] = total;
                    origin[target] = state;
                }
            }
        }
        return Trace(costs, origins);
    }

    private static (LineRole[] Roles, double Cost) Trace(double[] costs, short[][] origins)
    {
        var best = 0;
        var cheapest = double.PositiveInfinity;
        for (var state = 0; state < costs.Length; state++)
        {
            var cost = costs[state] + RoleTransitions.End((LineRole)(state / Phases), (StoryPhase)(state % Phases));
            if (cost >= cheapest) continue;
            cheapest = cost;
            best = state;
        }
        var roles = new LineRole[origins.Length];
        for (var index = origins.Length - 1; index >= 0; index--)
        {
            roles[index] = (LineRole)(best / Phases);
            best = origins[index][best];
        }
        return (roles, cheapest);
    }
}
