using System.Collections.Frozen;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Analysis;

/// <summary>Decides whether the value of an expression may stand in HTML as it is.</summary>
/// <param name="markup">Functions whose result may.</param>
/// <param name="paths">What is known of variables.</param>
internal sealed class PrintedSafety(IReadOnlySet<string> markup, VariablePaths paths)
{
    // What these return holds no character that HTML reserves, whatever they are given.
    private static readonly FrozenSet<string> SafeFunctions = new[]
    {
        "html.escape", "html.url_encode", "object.to_json", "include", "include_join",
        "math.abs", "math.ceil", "math.floor", "math.round", "math.divided_by", "math.minus", "math.modulo", "math.plus", "math.times",
        "math.is_number", "math.random", "math.uuid", "array.size", "array.any", "array.contains", "object.size", "object.has_key", "object.has_value",
        "object.kind", "object.typeof", "string.size", "string.contains", "string.empty", "string.whitespace", "string.starts_with", "string.ends_with",
        "string.equals_ignore_case", "string.index_of", "string.to_int", "string.to_long", "string.to_float", "string.to_double", "string.handleize",
        "string.md5", "string.sha1", "string.sha256", "string.sha512", "string.hmac_sha1", "string.hmac_sha256", "string.hmac_sha512", "string.base64_encode",
        "date.to_string", "date.parse_to_string", "date.parse", "date.add_days", "date.add_months", "date.add_years", "timespan.parse",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public bool IsSafe(ScriptExpression expression)
    {
        switch (expression)
        {
            case ScriptLiteral or ScriptAssign or ScriptIncrement or ScriptAnonymousFunction:
                return true;
            case ScriptVariable { Name: "$$" }:
                return true;
            case ScriptMember { Target: ScriptVariable { Name: "for" or "while" or "tablerow" } }:
                return true;
            case ScriptMember { Member: "size" or "empty?" or "year" or "month" or "day" or "hour" or "minute" or "second" or "day_of_year" }:
                return true;
            case ScriptVariable or ScriptMember or ScriptIndexer:
                return IsSafeFunction(expression) || IsSafeVariable(expression);
            case ScriptNested nested:
                return IsSafe(nested.Inner);
            case ScriptUnary { Operator: UnaryOperator.Alias or UnaryOperator.Expand } unary:
                return IsSafe(unary.Operand);
            case ScriptUnary:
                return true;
            case ScriptBinary binary:
                return IsSafe(binary);
            case ScriptConditional conditional:
                return IsSafe(conditional.Then) && IsSafe(conditional.Otherwise);
            case ScriptInterpolatedString text:
                return text.Parts.All(IsSafe);
            case ScriptPipe pipe:
                return IsSafe(pipe.To) || (pipe.To is ScriptBinary binaryTo && IsSafe(binaryTo));
            case ScriptCall call:
                return IsSafeFunction(call.Target);
            default:
                return false;
        }
    }

    private bool IsSafe(ScriptBinary binary) => binary.Operator switch
    {
        >= BinaryOperator.Equal and <= BinaryOperator.Or => true,
        BinaryOperator.Subtract or BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus => true,
        BinaryOperator.NotCoalesce => IsSafe(binary.Right),
        _ => IsSafe(binary.Left) && IsSafe(binary.Right),
    };

    // What is only ever set to what is safe is safe; x = x + 1 adds nothing to the question.
    private bool IsSafeVariable(ScriptExpression expression)
    {
        if (paths.Of(expression) is { } path) return markup.Contains(path);
        if (expression is not ScriptVariable { Name: var name } || paths.ValuesOf(name) is not { Count: > 0 } values) return false;
        if (!_asked.Add(name)) return true;
        var isSafe = values.All(IsSafe);
        _asked.Remove(name);
        return isSafe;
    }

    private bool IsSafeFunction(ScriptExpression expression) =>
        VariablePaths.NameOf(expression) is { } name && (SafeFunctions.Contains(name) || paths.IsMarkup(name) || (markup.Contains(name) && !paths.Sets(name)));
}
