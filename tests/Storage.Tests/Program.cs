using ResumeVoice.Storage.Tests;
using ResumeVoice.Storage.Tests.Sqlite;
using Xunit.MicrosoftTestingPlatform;

// The durability test starts this executable again as a process that it may kill.
return args is [AppendingProcess.Command, var path, var sessionId]
    ? await AppendingProcess.RunAsync(path, sessionId)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
