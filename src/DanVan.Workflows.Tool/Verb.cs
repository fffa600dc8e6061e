// In this namespace "Command" is a command of the engine; what a person types after "danvan" is a verb.
global using Verb = System.CommandLine.Command;
