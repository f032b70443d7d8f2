// Writes a profile for crossgen2: the methods that the runtime compiled while traces were made, with their exact types.
// ahead PROFILE TRACE…; the file update calls it.
using PaperGen.Ahead;

if (args.Length < 2)
{
    Console.Error.WriteLine("ahead PROFILE TRACE…");
    return 2;
}

var profile = new Profile();
foreach (var file in args[1..]) profile.Add(Trace.Read(file));
File.WriteAllBytes(args[0], profile.Write(Path.GetFileName(args[0])));
Console.WriteLine($"{profile.Count} methods → {args[0]}; {profile.LeftOut} left out");
return 0;
