using System.Collections;
using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Compilation;

/// <summary>Compiles for, tablerow and while.</summary>
internal sealed class LoopCompiler(Compiler compiler)
{
    private delegate Flow Pass(TemplateContext context, object? value);

    public Runner While(ScriptWhile node)
    {
        var condition = compiler.Expression(node.Condition);
        var body = compiler.Block(node.Body);
        return context =>
        {
            var outer = context.Loop;
            var loop = new LoopState("while", outer);
            context.Loop = loop;
            try
            {
                for (; Compiler.IsTrue(condition(context)); loop.Index++)
                {
                    context.StepLoop(node.Place);
                    var flow = body(context);
                    if (flow == Flow.Break) break;
                    if (flow == Flow.Return) return flow;
                }
            }
            finally
            {
                context.Loop = outer;
            }

            return Flow.None;
        };
    }

    public Runner For(ScriptFor node)
    {
        var iterator = compiler.Expression(node.Iterator);
        var body = compiler.Block(node.Body);
        var otherwise = node.Otherwise is null ? null : compiler.Block(node.Otherwise);
        var options = new Options(compiler, node);
        var run = node.IsTable ? Table(body) : body;
        var loopOver = Over(node, run);
        return context =>
        {
            var source = iterator(context);
            if (source is null) return Flow.None;
            var items = AsSequence(context, node, source);
            var (start, end, step) = options.Bounds(context, items.Count);
            if (start == end) return otherwise is null ? Flow.None : otherwise(context);

            var outer = context.Loop;
            var loop = new LoopState(node.IsTable ? "tablerow" : "for", outer) { Length = Math.Abs(end - start), Columns = options.Columns(context) };
            context.Loop = loop;
            try
            {
                if (node.IsTable) context.Write("<tr class=\"row1\">");
                var flow = loopOver(context, loop, items, start, end, step);
                if (node.IsTable) context.Write($"</tr>{context.NewLine}");
                return flow;
            }
            finally
            {
                context.Loop = outer;
            }
        };
    }

    /// <summary>Runs the passes with the loop variable in its scope.</summary>
    private static Func<TemplateContext, LoopState, Items, int, int, int, Flow> Over(ScriptFor node, Runner body)
    {
        var variable = node.Variable as ScriptVariable;
        var name = variable?.Name ?? "";
        if (variable is { IsLocal: true })
        {
            return (context, loop, items, start, end, step) =>
            {
                var locals = context.Locals;
                var existed = locals.TryGet(name, out var hidden);
                try
                {
                    return Passes(context, node, loop, items, start, end, step, (c, value) =>
                    {
                        locals.TrySet(name, value);
                        return body(c);
                    });
                }
                finally
                {
                    locals.Restore(name, existed, hidden);
                }
            };
        }

        Pass pass = (context, value) =>
        {
            context.Scopes.SetLoopValue(value);
            return body(context);
        };
        return (context, loop, items, start, end, step) =>
        {
            var scopes = context.Scopes.Count;
            context.Scopes.PushLoop(name);
            try
            {
                return Passes(context, node, loop, items, start, end, step, pass);
            }
            finally
            {
                context.Scopes.Truncate(scopes);
            }
        };
    }

    private static Flow Passes(TemplateContext context, ScriptFor node, LoopState loop, Items items, int start, int end, int step, Pass pass)
    {
        for (var i = start; i != end; i += step, loop.Index++)
        {
            context.StepLoop(node.Place);
            loop.PreviousValue = loop.Value;
            loop.Value = items[i];
            var flow = pass(context, loop.Value);
            if (flow == Flow.Break) break;
            if (flow == Flow.Return) return flow;
        }

        return Flow.None;
    }

    private static Runner Table(Runner body) => context =>
    {
        var loop = context.Loop!;
        var column = loop.Index % loop.Columns;
        if (loop.Index > 0 && column == 0) context.Write($"</tr>{context.NewLine}<tr class=\"row{(loop.Index / loop.Columns) + 1}\">");
        context.Write($"<td class=\"col{column + 1}\">");
        var flow = body(context);
        context.Write("</td>");
        return flow;
    };

    private static Items AsSequence(TemplateContext context, ScriptFor node, object source)
    {
        if (source is ScriptRange range) return new Items(null, range);
        try
        {
            if (Sequences.ToList(context, source) is { } list) return new Items(list, null);
        }
        catch (ScriptValueException failure)
        {
            throw context.Error(node.Place, failure.Message);
        }

        throw context.Error(node.Iterator.Place, $"Unexpected type `{Kinds.NameOf(source)}` for iterator: only arrays, objects, ranges and strings can be looped over.");
    }

    private readonly struct Items(IList? list, ScriptRange? range)
    {
        public int Count => list?.Count ?? range!.Count;

        public object? this[int index]
        {
            get
            {
                if (list is ScriptArray array) return array[index];
                if (range is not null) return range[index];
                return index < list!.Count ? list[index] : null;
            }
        }
    }

    /// <summary>offset, limit, reversed and cols of a loop.</summary>
    private sealed class Options(Compiler compiler, ScriptFor node)
    {
        private readonly (string Name, Evaluator Value, ScriptExpression Node)[] _options =
            [.. node.Options.Select(option => (option.Name!, compiler.Expression(option.Value), option.Value))];

        public (int Start, int End, int Step) Bounds(TemplateContext context, int count)
        {
            var (offset, limit, reversed) = (0, int.MaxValue, false);
            foreach (var (name, value, place) in _options)
            {
                if (name == "offset") offset = Number(context, value(context), place);
                else if (name == "limit") limit = Number(context, value(context), place);
                else if (name == "reversed") reversed = true;
            }

            // The part is cut out first and then reversed.
            var start = Math.Clamp(offset, 0, count);
            var length = Math.Clamp(limit, 0, count - start);
            return reversed ? (start + length - 1, start - 1, -1) : (start, start + length, 1);
        }

        public int Columns(TemplateContext context)
        {
            foreach (var (name, value, place) in _options)
            {
                if (name == "cols") return Math.Max(1, Number(context, value(context), place));
            }

            return 1;
        }

        private static int Number(TemplateContext context, object? value, ScriptExpression place)
        {
            if (value is not null && MemberCompiler.TryIndex(value, out var number)) return number;
            throw context.Error(place.Place, $"Unable to convert type `{Kinds.NameOf(value)}` to int.");
        }
    }
}
