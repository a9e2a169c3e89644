global using Elsewhere;
