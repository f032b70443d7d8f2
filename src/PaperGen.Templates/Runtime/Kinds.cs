using System.Collections;
using System.Numerics;

namespace PaperGen.Templates.Runtime;

/// <summary>The names of types that templates and messages see.</summary>
internal static class Kinds
{
    public static string NameOf(object? value) => value switch
    {
        null => "null",
        Markup => "string",
        _ => KindOf(value),
    };

    /// <summary>What <c>object.kind</c> says: the type as precisely as the engine knows it.</summary>
    public static string KindOf(object? value) => value switch
    {
        null => "",
        string or Markup => "string",
        bool => "bool",
        byte => "byte",
        sbyte => "sbyte",
        ushort => "ushort",
        short => "short",
        uint => "uint",
        int => "int",
        ulong => "ulong",
        long => "long",
        float => "float",
        double => "double",
        decimal => "decimal",
        BigInteger => "bigint",
        ScriptRange => "range",
        DateTime => "datetime",
        TimeSpan => "timespan",
        IScriptCustomFunction => "function",
        IScriptObject => "object",
        IList => "array",
        IEnumerable and not IDictionary => "enumerable",
        _ => "object",
    };

    /// <summary>What <c>object.typeof</c> says.</summary>
    public static string TypeOf(object? value) => value switch
    {
        null => "",
        string or Markup => "string",
        bool => "boolean",
        IScriptCustomFunction or IScriptObject => "object",
        IDictionary => "object",
        IList => "array",
        IEnumerable => "iterator",
        _ when Arithmetic.IsNumber(value) => "number",
        _ => "object",
    };
}
