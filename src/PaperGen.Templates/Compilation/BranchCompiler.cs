using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Compilation;

/// <summary>Compiles if and case.</summary>
internal sealed class BranchCompiler(Compiler compiler)
{
    public Runner If(ScriptIf branch)
    {
        // A chain of else-ifs is a list, not a tower.
        var conditions = new List<Evaluator>();
        var blocks = new List<Runner>();
        Runner? otherwise = null;
        for (ScriptIf? current = branch; current is not null;)
        {
            conditions.Add(compiler.Expression(current.Condition));
            blocks.Add(compiler.Block(current.Then));
            var next = current.Otherwise;
            current = next is { Statements: [ScriptIf inner] } ? inner : null;
            if (current is null && next is not null) otherwise = compiler.Block(next);
        }

        if (conditions.Count == 1)
        {
            var (condition, then) = (conditions[0], blocks[0]);
            return context => Compiler.IsTrue(condition(context)) ? then(context) : otherwise is null ? Flow.None : otherwise(context);
        }

        return context =>
        {
            for (var i = 0; i < conditions.Count; i++)
            {
                if (Compiler.IsTrue(conditions[i](context))) return blocks[i](context);
            }

            return otherwise is null ? Flow.None : otherwise(context);
        };
    }

    public Runner Case(ScriptCase cases)
    {
        var evaluate = compiler.Expression(cases.Value);
        var branches = cases.Branches.Select(branch => (Values: branch.Values.Select(compiler.Expression).ToArray(), Body: compiler.Block(branch.Body))).ToArray();
        var otherwise = cases.Otherwise is null ? null : compiler.Block(cases.Otherwise);
        return context =>
        {
            var value = evaluate(context);
            foreach (var (values, body) in branches)
            {
                foreach (var candidate in values)
                {
                    if (BinaryOperations.AreEqual(context, value, candidate(context))) return body(context);
                }
            }

            return otherwise is null ? Flow.None : otherwise(context);
        };
    }
}
