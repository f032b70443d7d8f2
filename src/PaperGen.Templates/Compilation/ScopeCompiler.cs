using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Compilation;

/// <summary>Compiles the statements that change where variables or output go: capture, with, import.</summary>
internal sealed class ScopeCompiler(Compiler compiler)
{
    public Runner Capture(ScriptCapture capture)
    {
        var body = compiler.Block(capture.Body);
        var assign = compiler.Targets.Assign(capture.Target);
        return context =>
        {
            var depth = context.Output.Depth;
            context.Output.Push();
            Flow flow;
            string text;
            try
            {
                flow = body(context);
                text = context.CountText(context.Output.Pop(), capture.Place);
            }
            finally
            {
                context.Output.Truncate(depth);
            }

            assign(context, text);
            return flow;
        };
    }

    public Runner With(ScriptWith with)
    {
        var target = compiler.Expression(with.Target);
        var body = compiler.Block(with.Body);
        return context =>
        {
            var value = target(context);
            if (value is not IScriptObject members)
            {
                throw context.Error(with.Target.Place, $"Invalid target property `{with.Target}` used for [with] statement. Must be a ScriptObject instead of `{Kinds.NameOf(value)}`");
            }

            var scopes = context.Scopes.Count;
            context.Scopes.PushGlobal(members);
            try
            {
                return body(context);
            }
            finally
            {
                context.Scopes.Truncate(scopes);
            }
        };
    }

    public Runner Import(ScriptImport import)
    {
        var evaluate = compiler.Expression(import.Value);
        return context =>
        {
            var value = evaluate(context);
            if (value is not IScriptObject source) throw context.Error(import.Value.Place, $"Unexpected value `{Kinds.NameOf(value)}` for import. Expecting an plain script object.");
            var target = context.CurrentGlobal;
            foreach (var name in source.GetMembers().ToList())
            {
                // A read-only variable keeps its value.
                source.TryGetValue(context, default, name, out var member);
                target.TrySetValue(context, default, name, member, readOnly: false);
            }

            return Flow.None;
        };
    }
}
