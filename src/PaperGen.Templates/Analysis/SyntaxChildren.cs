using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Analysis;

/// <summary>The nodes directly inside of a node, in the order of the text.</summary>
internal static class SyntaxChildren
{
    public static IEnumerable<ScriptNode> Of(ScriptNode node) => Possible(node).OfType<ScriptNode>();

    private static IEnumerable<ScriptNode?> Possible(ScriptNode node) => node switch
    {
        ScriptBlockStatement block => block.Statements,
        ScriptExpressionStatement statement => [statement.Expression],
        ScriptIf branch => [branch.Condition, branch.Then, branch.Otherwise],
        ScriptCase cases => [cases.Value, .. cases.Branches.SelectMany(branch => branch.Values.Append<ScriptNode>(branch.Body)), cases.Otherwise],
        ScriptFor loop => [loop.Iterator, .. loop.Options.Select(option => option.Value), loop.Body, loop.Otherwise],
        ScriptWhile loop => [loop.Condition, loop.Body],
        ScriptReturn result => [result.Value],
        ScriptCapture capture => [capture.Target, capture.Body],
        ScriptWith with => [with.Target, with.Body],
        ScriptWrap wrap => [wrap.Target, wrap.Body],
        ScriptImport import => [import.Value],
        ScriptFunctionStatement function => OfFunction(function.Definition),
        ScriptAnonymousFunction function => OfFunction(function.Definition),
        ScriptInterpolatedString text => text.Parts,
        ScriptMember member => [member.Target],
        ScriptIndexer indexer => [indexer.Target, indexer.Index],
        ScriptNested nested => [nested.Inner],
        ScriptArrayInitializer array => array.Items,
        ScriptObjectInitializer members => members.Members.Select(member => member.Value),
        ScriptUnary unary => [unary.Operand],
        ScriptIncrement increment => [increment.Operand],
        ScriptBinary binary => [binary.Left, binary.Right],
        ScriptConditional conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
        ScriptPipe pipe => [pipe.From, pipe.To],
        ScriptCall call => [call.Target, .. call.Arguments.Select(argument => argument.Value)],
        ScriptAssign assign => [assign.Target, assign.Value],
        _ => [],
    };

    private static IEnumerable<ScriptNode?> OfFunction(FunctionDefinition definition) =>
        [.. definition.Parameters?.Select(parameter => parameter.Default) ?? [], definition.Body];
}
