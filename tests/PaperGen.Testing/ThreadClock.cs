using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PaperGen.Testing;

/// <summary>Processor time of the thread that started it: input that never ends is told from a machine that has other things to do.</summary>
public readonly struct ThreadClock
{
    private const int ThreadProcessorTime = 3; // CLOCK_THREAD_CPUTIME_ID of Linux

    private readonly TimeSpan _start;

    private ThreadClock(TimeSpan start) => _start = start;

    /// <summary>What the thread has worked since the start; where the system does not tell, the time that has passed.</summary>
    public TimeSpan Elapsed => Now() - _start;

    /// <summary>Begins at nought.</summary>
    public static ThreadClock Start() => new(Now());

    private static TimeSpan Now() =>
        OperatingSystem.IsLinux() && ReadClock(ThreadProcessorTime, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
