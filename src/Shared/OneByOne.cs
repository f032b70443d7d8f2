namespace PaperGen;

/// <summary>Shares out work of which one piece takes long, such as a page, and another longer.</summary>
internal static class OneByOne
{
    /// <summary>
    /// Does it for every number below a count, as many at a time as there are processors. Parallel.For hands out more and more at
    /// once, up to sixteen: in the end one processor has several pages and the others have none.
    /// </summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="work">Does one.</param>
    /// <param name="workers">How many are done at a time at most; -1 for as many as there are processors.</param>
    public static void Do(int count, Action<int> work, int workers = -1)
    {
        var next = -1;
        Parallel.For(0, Math.Min(count, workers > 0 ? workers : Environment.ProcessorCount), _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;) work(i);
        });
    }
}
