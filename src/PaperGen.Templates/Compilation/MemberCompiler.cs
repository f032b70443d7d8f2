using System.Collections;
using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Compilation;

/// <summary>Compiles the reading of variables, members and elements; functions come as themselves.</summary>
internal sealed class MemberCompiler(Compiler compiler)
{
    public static Evaluator Variable(ScriptVariable variable)
    {
        var name = variable.Name;
        if (name == "$") return static context => context.Locals.Arguments;
        if (name == "$$") return context => RunBlock(context, variable);
        if (variable.IsLocal)
        {
            return context => context.Locals.TryGet(name, out var value) ? value
                : context.StrictVariables ? throw Unknown(context, variable) : null;
        }

        return context => context.Scopes.TryGet(name, out var value) ? value
            : context.StrictVariables ? throw Unknown(context, variable) : null;
    }

    public Evaluator Member(ScriptMember node)
    {
        if (node.Target is ScriptVariable { Name: "for" or "while" or "tablerow" } loop) return LoopMember(node, loop.Name);

        var target = compiler.Expression(node.Target);
        var name = node.Member;
        var isConditional = node.IsConditional;
        return context =>
        {
            var value = target(context);
            if (value is null)
            {
                if (isConditional || context.EnableRelaxedTargetAccess) return null;
                throw context.Error(node.MemberPlace, $"Cannot get the member {node} for a null object.", HintFor(context, node.Target));
            }

            if (MemberAccess.TryGet(context, value, name, out var member)) return member;
            if (isConditional || context.EnableRelaxedMemberAccess) return null;
            var hint = value is IScriptObject members ? NearestName.Find(name, members.GetMembers()) : null;
            throw context.Error(node.MemberPlace, $"Cannot get member with name {name}.", hint is null ? null : $"did you mean `{hint}`?");
        };
    }

    public Evaluator Indexer(ScriptIndexer node)
    {
        var target = compiler.Expression(node.Target);
        var index = compiler.Expression(node.Index);
        return context =>
        {
            var container = target(context);
            if (container is null)
            {
                if (node.IsConditional || context.EnableRelaxedTargetAccess) return null;
                throw context.Error(node.Target.Place, $"Object `{node.Target}` is null. Cannot access indexer: {node}", HintFor(context, node.Target));
            }

            var key = index(context);
            if (key is null)
            {
                if (node.IsConditional || context.EnableNullIndexer) return null;
                throw context.Error(node.Index.Place, $"Cannot access target `{node.Target}` with a null indexer: {node}");
            }

            return Element(context, node, container, key);
        };
    }

    /// <summary>The nearest known name, when an unknown variable is what is null.</summary>
    public static string? HintFor(TemplateContext context, ScriptExpression expression)
    {
        if (expression is not ScriptVariable { IsLocal: false } variable || context.Scopes.TryGet(variable.Name, out _)) return null;
        return NearestName.Find(variable.Name, context.Scopes.Names()) is { } name ? $"did you mean `{name}`?" : null;
    }

    public static object? Element(TemplateContext context, ScriptIndexer node, object container, object key)
    {
        if (container is IScriptObject or IDictionary or IReadOnlyDictionary<string, object?> || (MemberAccess.IsList(container) && key is string))
        {
            if (container is IDictionary dictionary and not IScriptObject && dictionary.Contains(key)) return dictionary[key];
            return MemberAccess.TryGet(context, container, MemberAccess.NameOf(context, key), out var member) ? member : null;
        }

        if (container is string text) container = text.Length == 0 ? new ScriptArray() : Sequences.ToList(context, text)!;
        if (!MemberAccess.IsList(container))
        {
            if (key is string name && MemberAccess.TryGet(context, container, name, out var member)) return member;
            throw context.Error(node.Target.Place, $"Cannot use the {Kinds.NameOf(container)} {(Arithmetic.IsNumber(container) ? "primitive " : "")}`{node.Target}` as a list.");
        }

        if (!TryIndex(key, out var index)) throw context.Error(node.Index.Place, $"Unable to convert type `{Kinds.NameOf(key)}` to int.");
        if (!context.EnableRelaxedIndexerAccess && MemberAccess.IsList(container) && ((IEnumerable)container).Cast<object?>().Count() is var count && (index >= count || index < -count))
        {
            throw context.Error(node.Index.Place, $"The index {index} is outside of the array.");
        }

        return MemberAccess.GetElement(container, index);
    }

    public static bool TryIndex(object key, out int index)
    {
        index = 0;
        if (key is int number)
        {
            index = number;
            return true;
        }

        if (!Arithmetic.IsNumber(key)) return false;
        var real = Arithmetic.ToDouble(key);
        if (double.IsNaN(real) || Math.Abs(real) > int.MaxValue) return false;
        index = (int)real;
        return true;
    }

    private static object? RunBlock(TemplateContext context, ScriptVariable variable)
    {
        var locals = context.Locals;
        if (locals.Block is not { } block) return null;
        context.EnterCall(variable.Place);
        locals.Block = block.Outer;
        try
        {
            block.Block.Run(context);
        }
        finally
        {
            locals.Block = block;
            context.LeaveCall();
        }

        return null;
    }

    private static Evaluator LoopMember(ScriptMember node, string word) => context =>
    {
        for (var loop = context.Loop; loop is not null; loop = loop.Outer)
        {
            if (loop.Word == word) return loop.TryGet(context, node.Member, out var value) ? value : null;
        }

        return node.IsConditional ? null : throw context.Error(node.MemberPlace, $"Cannot get the member {node} for a null object.");
    };

    private static ScriptRuntimeException Unknown(TemplateContext context, ScriptVariable variable) =>
        context.Error(variable.Place, $"The variable or function `{variable.Name}` was not found", HintFor(context, variable));
}
