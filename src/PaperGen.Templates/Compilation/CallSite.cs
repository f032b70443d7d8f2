using PaperGen.Templates.Functions;
using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Compilation;

/// <summary>One call in a template: fits the arguments to the function's parameters and says where an error is.</summary>
internal sealed class CallSite(ScriptExpression node, ScriptExpression target, NodePlace[] argumentPlaces, bool isPiped)
{
    /// <summary>The function, or null where a missing one is to be ignored.</summary>
    public IScriptCustomFunction? Check(TemplateContext context, object? value)
    {
        if (value is IScriptCustomFunction function) return function;
        if (value is null)
        {
            if (context.EnableRelaxedFunctionAccess) return null;
            throw context.Error(target.Place, $"The function `{target}` was not found", HintFor(context));
        }

        if (isPiped) throw context.Error(target.Place, $"Pipe expression destination `{target}` is not a valid function ");
        throw context.Error(target.Place, $"Invalid target function `{target}` ({Kinds.NameOf(value)})");
    }

    public object? Invoke(TemplateContext context, IScriptCustomFunction function, object?[] positional, ScriptObject? named, Block? block)
    {
        switch (function)
        {
            case NativeFunction native:
                return InvokeNative(context, native, positional, named);
            case TemplateFunction declared:
                return InvokeDeclared(context, declared, positional, named, block);
            case IncludeFunction include:
                if (positional.Length == 0) throw TooFew(context, 0, 1);
                return include.Call(context, node.Place, WithMembers(positional, named));
            default:
                return InvokeForeign(context, function, positional, named, block);
        }
    }

    private object? InvokeNative(TemplateContext context, NativeFunction function, object?[] positional, ScriptObject? named)
    {
        var count = function.ParameterCount;
        var arguments = positional;
        if (positional.Length != count || named is not null || function.IsVariadic)
        {
            if (positional.Length > count && !function.IsVariadic) throw TooMany(context, target.Place, positional.Length, count);
            arguments = Fit(context, function, positional, named);
        }

        try
        {
            var result = function.Call(context, arguments);
            return result is string text ? context.CountText(text) : result;
        }
        catch (ScriptValueException failure)
        {
            var isKnown = failure.Argument >= 0 && failure.Argument < argumentPlaces.Length;
            throw context.Error(isKnown ? argumentPlaces[failure.Argument] : target.Place, failure.Message);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or ArithmeticException)
        {
            // The libraries below have limits of their own: what they refuse is an error of the template.
            throw context.Error(target.Place, failure.Message, inner: failure);
        }
    }

    private object?[] Fit(TemplateContext context, NativeFunction function, object?[] positional, ScriptObject? named)
    {
        var values = new object?[function.ParameterCount];
        Array.Fill(values, NativeFunction.Missing);
        var direct = function.IsVariadic ? values.Length - 1 : values.Length;
        Array.Copy(positional, values, Math.Min(positional.Length, direct));
        if (function.IsVariadic) values[^1] = positional.Length > direct ? new ScriptArray(positional.Skip(direct)) : [];
        if (named is not null)
        {
            foreach (var (name, value) in named)
            {
                var index = function.IndexOf(name);
                if (index < 0) throw NoParameter(context, name, function);
                values[index] = value;
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (ReferenceEquals(values[i], NativeFunction.Missing) && !function.Parameters[i].IsOptional) throw TooFew(context, positional.Length, function.RequiredParameterCount);
        }

        return values;
    }

    private object? InvokeDeclared(TemplateContext context, TemplateFunction function, object?[] positional, ScriptObject? named, Block? block)
    {
        if (function.HasParameters)
        {
            if (!function.IsVariadic && positional.Length > function.ParameterCount)
            {
                throw TooMany(context, argumentPlaces.Length > function.ParameterCount ? argumentPlaces[function.ParameterCount] : target.Place, positional.Length, function.ParameterCount);
            }

            if (named?.Keys.FirstOrDefault(name => function.IndexOf(name) < 0) is { } unknown) throw NoParameter(context, unknown, function);
            var given = positional.Length + (named?.Keys.Count(name => function.IndexOf(name) >= positional.Length) ?? 0);
            if (given < function.RequiredParameterCount) throw TooFew(context, given, function.RequiredParameterCount);
        }

        return function.Call(context, node.Place, WithMembers(positional, named), block);
    }

    private object? InvokeForeign(TemplateContext context, IScriptCustomFunction function, object?[] positional, ScriptObject? named, Block? block)
    {
        if (positional.Length + (named?.Count ?? 0) < function.RequiredParameterCount) throw TooFew(context, positional.Length, function.RequiredParameterCount);
        try
        {
            return function.Invoke(context, node, WithMembers(positional, named), block?.Node);
        }
        catch (ScriptValueException failure)
        {
            throw context.Error(target.Place, failure.Message);
        }
    }

    private static ScriptArray WithMembers(object?[] positional, ScriptObject? named)
    {
        var arguments = new ScriptArray(positional.Length);
        foreach (var value in positional) arguments.Add(value);
        if (named is not null) arguments.ScriptObject.Import(named);
        return arguments;
    }

    private ScriptRuntimeException NoParameter(TemplateContext context, string name, IScriptFunctionInfo function)
    {
        var hint = NearestName.Find(name, Enumerable.Range(0, function.ParameterCount).Select(i => function.GetParameterInfo(i).Name));
        return context.Error(node.Place, $"The function `{target}` has no parameter `{name}`", hint is null ? null : $"did you mean `{hint}`?");
    }

    private ScriptRuntimeException TooFew(TemplateContext context, int given, int expected)
    {
        var message = $"Invalid number of arguments `{given}` passed to `{node}` while expecting `{expected}` arguments";
        var error = context.Error(node.Place, message);
        return new ScriptRuntimeException(node.Place.After, message) { Line = error.Line };
    }

    private ScriptRuntimeException TooMany(TemplateContext context, in NodePlace place, int given, int expected) =>
        context.Error(place, $"Invalid number of arguments `{given}` passed to `{node}` while expecting `{expected}` arguments");

    private string? HintFor(TemplateContext context)
    {
        var name = target switch
        {
            ScriptVariable { IsLocal: false } variable => NearestName.Find(variable.Name, context.Scopes.Names()),
            ScriptMember { Target: ScriptVariable { IsLocal: false } owner } member when context.Scopes.TryGet(owner.Name, out var value) && value is IScriptObject members =>
                NearestName.Find(member.Member, members.GetMembers()) is { } near ? $"{owner.Name}.{near}" : null,
            _ => null,
        };
        return name is null ? null : $"did you mean `{name}`?";
    }
}
