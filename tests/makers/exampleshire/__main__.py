from tests.makers.exampleshire.programme import main

main()
