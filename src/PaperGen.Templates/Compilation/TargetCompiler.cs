using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Compilation;

/// <summary>Compiles what writes: assignments, increments, and the targets of capture and func.</summary>
internal sealed class TargetCompiler(Compiler compiler)
{
    public Evaluator Assignment(ScriptAssign node)
    {
        var value = compiler.Expression(node.Value);
        var assign = Assign(node.Target, isUpdate: node.Operator is not null);
        if (node.Operator is not { } op)
        {
            return context =>
            {
                var result = value(context);
                assign(context, result);
                return result;
            };
        }

        var current = compiler.Expression(node.Target);
        var operation = new ScriptBinary(node.Place, op, node.OperatorPlace, node.Target, node.Value);
        return context =>
        {
            var result = BinaryOperations.Evaluate(context, operation, current(context), value(context));
            assign(context, result);
            return result;
        };
    }

    public Evaluator Increment(ScriptIncrement node)
    {
        var current = compiler.Expression(node.Operand);
        var assign = Assign(node.Operand, isUpdate: true);
        var step = new ScriptBinary(node.Place, BinaryOperator.Add, node.Place, node.Operand, node.Operand);
        object amount = node.Step;
        return context =>
        {
            var before = current(context) ?? Boxes.Of(0);
            var after = BinaryOperations.Evaluate(context, step, before, amount);
            assign(context, after);
            return node.IsPrefix ? after : before;
        };
    }

    public Action<TemplateContext, object?> Assign(ScriptExpression target, bool isUpdate = false) => target switch
    {
        ScriptVariable variable => AssignVariable(variable, isUpdate),
        ScriptMember member => AssignMember(member),
        ScriptIndexer indexer => AssignElement(indexer),
        ScriptNested nested => Assign(nested.Inner),
        _ => (context, _) => throw context.Error(target.Place, $"The expression `{target}` cannot be assigned to"),
    };

    public static Runner MakeReadOnly(ScriptVariable variable)
    {
        var name = variable.Name;
        return context =>
        {
            if (variable.IsLocal) context.Locals.MakeReadOnly(name);
            else context.CurrentGlobal.SetReadOnly(name, readOnly: true);
            return Flow.None;
        };
    }

    private static Action<TemplateContext, object?> AssignVariable(ScriptVariable variable, bool isUpdate)
    {
        var name = variable.Name;
        if (name is "$" or "$$") return (context, _) => throw context.Error(variable.Place, $"Cannot set the special variable `{name}`");
        if (variable.IsLocal)
        {
            return (context, value) =>
            {
                if (!context.Locals.TrySet(name, value)) throw ReadOnly(context, variable);
            };
        }

        return (context, value) =>
        {
            if (!context.Scopes.TrySet(name, value, isUpdate)) throw ReadOnly(context, variable);
        };
    }

    private static ScriptRuntimeException ReadOnly(TemplateContext context, ScriptVariable variable) =>
        context.Error(variable.Place, $"Cannot set the readonly variable `{variable.Name}`");

    private Action<TemplateContext, object?> AssignMember(ScriptMember node)
    {
        var target = compiler.Expression(node.Target);
        return (context, value) =>
        {
            var container = target(context);
            if (container is null) throw context.Error(node.MemberPlace, $"Object `{node.Target}` is null. Cannot access member: {node}", MemberCompiler.HintFor(context, node.Target));
            if (!MemberAccess.TrySet(context, container, node.Member, value)) throw context.Error(node.MemberPlace, $"Cannot set a value for the readonly member: {node}");
        };
    }

    private Action<TemplateContext, object?> AssignElement(ScriptIndexer node)
    {
        var target = compiler.Expression(node.Target);
        var index = compiler.Expression(node.Index);
        return (context, value) =>
        {
            var container = target(context);
            if (container is null) throw context.Error(node.Target.Place, $"Object `{node.Target}` is null. Cannot access indexer: {node}", MemberCompiler.HintFor(context, node.Target));
            var key = index(context) ?? throw context.Error(node.Index.Place, $"Cannot access target `{node.Target}` with a null indexer: {node}");
            if (container is ScriptArray array && key is not string)
            {
                SetElement(context, node, array, key, value);
            }
            else if (!MemberAccess.TrySet(context, container, MemberAccess.NameOf(context, key), value))
            {
                throw context.Error(node.Index.Place, $"Cannot set a value for the readonly member `{context.ToText(key)}` in the indexer: {node}");
            }
        };
    }

    private static void SetElement(TemplateContext context, ScriptIndexer node, ScriptArray array, object key, object? value)
    {
        if (!MemberCompiler.TryIndex(key, out var index)) throw context.Error(node.Index.Place, $"Unable to convert type `{Kinds.NameOf(key)}` to int.");
        if (index < 0) index += array.Count;
        if (index < 0 || array.IsReadOnly) throw context.Error(node.Index.Place, array.IsReadOnly ? $"Cannot set an element of the readonly array `{node.Target}`" : $"The index {index - array.Count} is outside of the array.");
        try
        {
            // Growing by one is what loops do; a leap takes its length from the loop budget.
            if (index > array.Count) context.Step(index - array.Count);
        }
        catch (ScriptValueException failure)
        {
            throw context.Error(node.Index.Place, failure.Message);
        }

        array[index] = value;
    }
}
