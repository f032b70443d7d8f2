using System.Collections;
using System.Globalization;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates.Functions;

/// <summary>The arguments of a built-in function, converted as they are asked for; what does not convert is an error at its place.</summary>
internal readonly struct Arguments(TemplateContext context, object?[] values)
{
    public TemplateContext Context { get; } = context;

    public object? this[int index] => ReferenceEquals(values[index], NativeFunction.Missing) ? null : values[index];

    public bool Has(int index) => !ReferenceEquals(values[index], NativeFunction.Missing);

    public string? TextOrNull(int index) => this[index] is { } value ? value as string ?? Context.ToText(value) : null;

    public string Text(int index) => TextOrNull(index) ?? "";

    public int Int(int index, int whenMissing = 0) => this[index] is { } value ? ValueConverter.ToInt(Context, value, index) : whenMissing;

    public double Double(int index) => ValueConverter.ToDouble(Context, this[index], index);

    /// <summary>The elements of a list, or the characters of a string; their number is taken from the loop budget.</summary>
    public IList List(int index)
    {
        var value = this[index];
        if (value is null) return new ScriptArray();
        var list = Sequences.ToList(Context, value);
        if (list is null) throw new ScriptValueException($"Unable to convert type `{Kinds.NameOf(value)}` to array.", index);
        Context.Step(list.Count);
        return list;
    }

    public IScriptCustomFunction? Function(int index) => this[index] switch
    {
        null => null,
        IScriptCustomFunction function => function,
        var value => throw new ScriptValueException($"The parameter must be a function instead of `{Kinds.NameOf(value)}`.", index),
    };

    public CultureInfo Culture(int index)
    {
        if (TextOrNull(index) is not { } name) return Context.CurrentCulture;
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            throw new ScriptValueException($"The culture `{name}` is not known.", index);
        }
    }
}

/// <summary>What a built-in function does.</summary>
internal delegate object? FunctionBody(Arguments arguments);

/// <summary>A built-in function.</summary>
internal sealed class BuiltinFunction(Parameter[] parameters, FunctionBody body) : NativeFunction(parameters)
{
    public override object? Call(TemplateContext context, object?[] arguments) => body(new Arguments(context, arguments));
}

/// <summary>
/// One of the built-in objects. It is the same for all contexts and cannot be changed. A function is declared by its
/// name and parameters: <c>slice text start length?</c>, where ? marks what may be left out and ... what takes the rest.
/// </summary>
internal class Library : ScriptObject
{
    public override bool IsReadOnly { get => true; set { } }

    public Library Add(string declaration, FunctionBody body)
    {
        var words = declaration.Split(' ');
        var parameters = words.Skip(1).Select(word => new Parameter(
            word.TrimEnd('?', '.'),
            IsOptional: word.EndsWith('?'),
            IsVariadic: word.EndsWith("...", StringComparison.Ordinal)));
        SetValue(words[0], new BuiltinFunction([.. parameters], body), readOnly: true);
        return this;
    }

    public override void SetReadOnly(string member, bool readOnly)
    {
    }
}
